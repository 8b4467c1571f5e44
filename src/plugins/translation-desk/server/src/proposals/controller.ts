import { errors, z } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { locale, words } from '@newsroom/plugin-kit/server/http/fields';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ProposalsResponse } from '../../../shared/contracts/translation';
import { CONTENT } from '../../../shared/permissions';
import type { DocumentKey } from '../database/document-key';
import { documentIn } from '../http/document-in';
import { hashes } from '../http/hashes';
import type { PermittedPaths } from '../opt-in/permitted-paths';
import { entriesOf } from '../opt-in/store/entries';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { TranslatedDocument, Translations } from '../recording/translations';
import { lettersHash } from '../texts/letters-hash';
import { plainTextOf } from '../texts/plain-text';
import { ownerOf } from './field-owner';
import { proposeValue, textsToPropose } from './propose-value';
import { noTranslation } from './proposal-faults';
import type { TranslationProvider } from './provider';
import type { Proposals } from './service';

const MAX_FIELDS = 200;
/** Whether a provider's answer is a text that a database can hold. */
const isText = (answer: string): boolean =>
  answer.trim() !== '' && !/[\0\p{Surrogate}]/u.test(answer);

const ABSENT = 'documentId: no such story';

const proposeBody = z.strictObject({
  locale,
  fields: z
    .array(words(300), { error: 'must be a list of paths' })
    .min(1, 'must not be empty')
    .max(MAX_FIELDS, `must be at most ${MAX_FIELDS}`),
});

const confirmBody = z.strictObject({
  locale,
  read: hashes.refine(
    (given) => Object.keys(given).length <= MAX_FIELDS,
    `must be at most ${MAX_FIELDS}`,
  ),
});

export interface ProposalsControllerPeers {
  db: Database;
  types: TranslatedTypes;
  permissions: Permissions;
  permittedPaths: PermittedPaths;
  checkLocale: CheckLocale;
  translations: Pick<Translations, 'load'>;
  proposals: Pick<Proposals, 'mark' | 'confirm'>;
  /** Null where none is configured. */
  provider: TranslationProvider | null;
  maxCharacters: number;
}

/** Handles machine proposals: they are handed to the panel and saved by a person. */
export const createProposalsController = (peers: ProposalsControllerPeers) => {
  const { db, types, permissions, translations, proposals, provider, maxCharacters } = peers;
  const { checkLocale, permittedPaths } = peers;

  const given = async <Schema extends z.ZodObject<{ locale: z.ZodType<string> }>>(
    ctx: Context,
    schema: Schema,
  ) => {
    const document = documentIn(ctx);
    types.get(document.contentType);
    const parsed = parse(schema, ctx.request.body);
    await checkLocale(parsed.locale);
    return { document, ...parsed };
  };

  /** Requires actions on fields of the translation, those of companions by their own type. @throws PolicyError (403) naming the first that isn't allowed. */
  const requireFields = async (
    ctx: Context,
    { type, contentType, documentId }: TranslatedDocument,
    locale: string,
    { actions, paths }: { actions: string[]; paths: string[] },
  ): Promise<void> => {
    const ability = ctx.state.userAbility;
    const entry = (await entriesOf(db, { contentType, documentId })).get(locale) ?? { locale };
    for (const action of actions) {
      permissions.requireEntry(ability, action, contentType, entry);
      for (const path of paths) {
        const owner = ownerOf(type, documentId, path);
        const own = owner.prefix === '' ? entry : { locale };
        const may = permissions.fieldsOf(ability, action, owner.contentType, own);
        permissions.requireFields(may, action, [path.slice(owner.prefix.length)], locale);
      }
    }
  };

  const loadedOf = async (document: DocumentKey): Promise<TranslatedDocument> => {
    const loaded = await translations.load(document);
    if (loaded === null) throw new errors.NotFoundError(ABSENT);
    return loaded;
  };

  return {
    /** POST …/proposals. @throws 400 that says why there is none, changing nothing. */
    async propose(ctx: Context): Promise<void> {
      if (provider === null) {
        throw new errors.NotFoundError('No translation server is configured.');
      }
      const { document, locale: target, fields: paths } = await given(ctx, proposeBody);
      const loaded = await loadedOf(document);
      const texts = loaded.drafts.get(loaded.sourceLocale);
      if (!texts) throw new errors.NotFoundError(ABSENT);
      if (target === loaded.sourceLocale) throw invalidField('locale', 'is the source');
      const ability = ctx.state.userAbility;
      const { type, documentId, sourceLocale } = loaded;
      permissions.require(ability, CONTENT.read, type.uid, sourceLocale);
      const fields = paths.map((path) => {
        const field = texts.get(path);
        if (field) return field;
        throw invalidField('fields', `the source has no field "${path}"`);
      });
      const mayRead = permittedPaths(ability, CONTENT.read, type, { locale: sourceLocale });
      permissions.requireFields(mayRead, CONTENT.read, paths, sourceLocale);
      await requireFields(ctx, loaded, target, { actions: [CONTENT.update], paths });
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
      const isWhole = wanted.every((_, index) => isText(translated[index] ?? ''));
      if (!isWhole || translated.length !== wanted.length) throw noTranslation();
      const byText = new Map(wanted.map((text, index) => [text, translated[index] ?? '']));
      const data = fields.map((field) => ({
        path: field.path,
        value: proposeValue(field, byText),
        kind: field.kind,
      }));
      const before = loaded.drafts.get(target);
      const marks = data.flatMap(({ path, kind, value }) => {
        const text = before?.get(path);
        const hash = lettersHash(plainTextOf(kind, value));
        // What a person has written already is no proposal, nor is what stays as it was proposed before.
        const isThere = text !== undefined && lettersHash(text.text) === hash;
        return hash === null || isThere ? [] : [[path, hash] as const];
      });
      await proposals.mark({ type, documentId, locale: target }, Object.fromEntries(marks));
      ctx.body = {
        data: data.map(({ path, value }) => ({ path, value })),
      } satisfies ProposalsResponse;
    },

    /**
     * POST …/proposals/confirm: a person has read the proposals and lets them stay.
     * @throws 400 for what is no field of the translation; 409 where it says something else than was read.
     */
    async confirm(ctx: Context): Promise<void> {
      const { document, locale: target, read } = await given(ctx, confirmBody);
      const loaded = await loadedOf(document);
      const { type, documentId } = loaded;
      const paths = Object.keys(read);
      const isField = (path: string): boolean =>
        [...loaded.drafts.values()].some((texts) => texts.has(path));
      const unknown = paths.find((path) => !isField(path));
      if (unknown !== undefined) throw invalidField('read', `the story has no field "${unknown}"`);
      const actions = [CONTENT.read, CONTENT.update];
      await requireFields(ctx, loaded, target, { actions, paths });
      const own = loaded.drafts.get(target);
      for (const path of paths) {
        const text = own?.get(path);
        if (!text) throw invalidField('read', `the translation has no field "${path}"`);
        if (lettersHash(text.text) !== read[path])
          throw conflict(`"${path}" says something else now.`, 'changed');
      }
      await proposals.confirm({ type, documentId, locale: target }, read);
      ctx.status = 204;
    },
  };
};
