import { errors } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { CONTENT } from '../../../shared/permissions';
import { entriesOf } from '../opt-in/store/entries';
import type { TranslationDocument } from '../desk/translation-document';
import { documentIn } from '../http/document-in';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Translations } from '../recording/translations';
import type { Companions, RequireWritable } from './service';
import { companionsBody } from './validation';

export interface CompanionsControllerPeers {
  db: Database;
  checkLocale: CheckLocale;
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
    const { db, types, permissions, translations, companions, translationDocument } = peers;
    const { checkLocale } = peers;
    const document = documentIn(ctx);
    const type = types.get(document.contentType);
    const { locale, companions: given, seen } = parse(companionsBody, ctx.request.body);
    const ability = ctx.state.userAbility;
    await checkLocale(locale);
    const entries = await entriesOf(db, document);
    const entry = entries.get(locale) ?? { locale };
    permissions.requireEntry(ability, CONTENT.read, type.uid, entry);
    const loaded = await translations.load(document);
    if (loaded === null) throw new errors.NotFoundError('documentId: no such story');
    const { sourceLocale } = loaded;
    if (locale === sourceLocale) {
      throw invalidField('locale', 'is the source: its companions are edited by themselves');
    }
    if (!loaded.translations.get(locale)?.content.draft) {
      throw invalidField('locale', 'has no version of the story yet: save the story first');
    }
    const requireWritable: RequireWritable = (companion, own, names) => {
      const action = own === null ? CONTENT.create : CONTENT.update;
      // What one may not read would be overwritten unseen.
      for (const verb of own === null ? [action] : [CONTENT.read, action]) {
        const subject = own ?? { locale };
        permissions.requireEntry(ability, verb, companion.uid, subject);
        const may = permissions.fieldsOf(ability, verb, companion.uid, subject);
        permissions.requireFields(may, verb, names, locale);
      }
    };
    await translations.withSeen(seen, () =>
      companions.save({ ...document, locale, sourceLocale }, given, requireWritable),
    );
    ctx.body = await translationDocument(ctx.state, document, locale);
  },
});
