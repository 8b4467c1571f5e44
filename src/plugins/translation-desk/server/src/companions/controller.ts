import { errors } from '@strapi/utils';
import { CONTENT } from '../../../shared/permissions';
import type { TranslationDocument } from '../desk/translation-document';
import type { Context } from '../http/context';
import { documentIn } from '../http/document-in';
import { invalidField } from '../http/invalid-field';
import { parse } from '../http/parse';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Translations } from '../recording/translations';
import type { Permissions } from '../strapi/permissions';
import type { Companions } from './service';
import { companionsBody } from './validation';

export interface CompanionsControllerPeers {
  types: TranslatedTypes;
  permissions: Permissions;
  translations: Pick<Translations, 'load' | 'withSeen'>;
  companions: Companions;
  translationDocument: TranslationDocument;
}

/** Handles the words of a story's companions in a translation. */
export const createCompanionsController = (peers: CompanionsControllerPeers) => ({
  /** PUT /translation-desk/translations/:contentType/:documentId/companions */
  async save(ctx: Context): Promise<void> {
    const { types, permissions, translations, companions, translationDocument } = peers;
    const document = documentIn(ctx);
    types.get(document.contentType);
    const { locale, companions: given, seen } = parse(companionsBody, ctx.request.body);
    const ability = ctx.state.userAbility;
    for (const { contentType } of given) {
      permissions.require(ability, CONTENT.update, contentType, locale);
    }
    const loaded = await translations.load(document);
    if (loaded === null) throw new errors.NotFoundError('documentId: no such story');
    const { sourceLocale } = loaded;
    if (locale === sourceLocale) {
      throw invalidField('locale', 'is the source: its companions are edited by themselves');
    }
    if (!loaded.translations.get(locale)?.content.draft) {
      throw invalidField('locale', 'has no version of the story yet: save the story first');
    }
    await translations.withSeen(seen, () =>
      companions.save({ ...document, locale, sourceLocale }, given),
    );
    ctx.body = await translationDocument(ability, document, locale);
  },
});
