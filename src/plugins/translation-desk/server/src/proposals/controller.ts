import { errors, z } from '@strapi/utils';
import type { ProposalsResponse } from '../../../shared/contracts/translation';
import { CONTENT } from '../../../shared/permissions';
import type { Context } from '../http/context';
import { documentIn } from '../http/document-in';
import { locale, words } from '../http/fields';
import { invalidField } from '../http/invalid-field';
import { parse } from '../http/parse';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Translations } from '../recording/translations';
import type { Permissions } from '../strapi/permissions';
import { hashOf } from '../texts/hash-of';
import { proposeValue, textsToPropose } from './propose-value';
import type { TranslationProvider } from './provider';

const MAX_FIELDS = 200;

const body = z.strictObject({
  locale,
  fields: z
    .array(words(300), { error: 'must be a list of paths' })
    .min(1, 'must not be empty')
    .max(MAX_FIELDS, `must be at most ${MAX_FIELDS}`),
});

export interface ProposalsControllerPeers {
  types: TranslatedTypes;
  permissions: Permissions;
  translations: Pick<Translations, 'load' | 'markProposals' | 'confirmProposals'>;
  /** Null where none is configured. */
  provider: TranslationProvider | null;
  maxCharacters: number;
}

/** Handles machine proposals: they are handed to the panel and saved by a person. */
export const createProposalsController = (peers: ProposalsControllerPeers) => {
  const { types, permissions, translations, provider, maxCharacters } = peers;

  const given = (ctx: Context) => {
    const document = documentIn(ctx);
    types.get(document.contentType);
    const parsed = parse(body, ctx.request.body);
    const { contentType } = document;
    permissions.require(ctx.state.userAbility, CONTENT.update, contentType, parsed.locale);
    return { document, ...parsed };
  };

  return {
    /** POST …/proposals. @throws 400 that says why there is none, changing nothing. */
    async propose(ctx: Context): Promise<void> {
      if (provider === null) {
        throw new errors.NotFoundError('No translation server is configured.');
      }
      const { document, locale: target, fields: paths } = given(ctx);
      const loaded = await translations.load(document);
      const texts = loaded?.drafts.get(loaded.sourceLocale);
      if (!loaded || !texts) throw new errors.NotFoundError('documentId: no such story');
      if (target === loaded.sourceLocale) throw invalidField('locale', 'is the source');
      permissions.require(
        ctx.state.userAbility,
        CONTENT.read,
        document.contentType,
        loaded.sourceLocale,
      );
      const fields = paths.map((path) => {
        const field = texts.get(path);
        if (field) return field;
        throw invalidField('fields', `the source has no field "${path}"`);
      });
      const wanted = textsToPropose(fields);
      const length = wanted.reduce((sum, text) => sum + text.length, 0);
      if (length > maxCharacters) {
        throw invalidField(
          'fields',
          `have ${length} characters; at most ${maxCharacters} are translated at once`,
        );
      }
      const translated =
        wanted.length === 0
          ? []
          : await provider.propose({
              sourceLocale: loaded.sourceLocale,
              targetLocale: target,
              texts: wanted,
            });
      const byText = new Map(wanted.map((text, index) => [text, translated[index] ?? text]));
      const data = fields.map((field) => ({
        path: field.path,
        value: proposeValue(field, byText),
        kind: field.kind,
      }));
      const marks = data.flatMap(({ path, kind, value }) => {
        const hash = hashOf(kind, value);
        return hash === null ? [] : [[path, hash] as const];
      });
      await translations.markProposals(document, target, Object.fromEntries(marks));
      ctx.body = {
        data: data.map(({ path, value }) => ({ path, value })),
      } satisfies ProposalsResponse;
    },

    /** POST …/proposals/confirm: a person has read the proposals and lets them stay. */
    async confirm(ctx: Context): Promise<void> {
      const { document, locale: target, fields } = given(ctx);
      await translations.confirmProposals(document, target, fields);
      ctx.status = 204;
    },
  };
};
