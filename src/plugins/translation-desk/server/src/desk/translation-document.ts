import { errors } from '@strapi/utils';
import type {
  Companion,
  SourceField,
  TranslationResponse,
} from '../../../shared/contracts/translation';
import { CONTENT } from '../../../shared/permissions';
import type { Database } from '../database/connection';
import type { DocumentKey } from '../database/document-key';
import { findTerms } from '../glossary/find-terms';
import { termsOf } from '../glossary/store';
import { refuseUnknownLocales } from '../http/check-locale';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { TranslatedDocument, Translations } from '../recording/translations';
import type { TranslationRow } from '../state/translation-row';
import type { Ability } from '../strapi/ability';
import type { FlashNews } from '../strapi/flash-news';
import type { Permissions } from '../strapi/permissions';
import { changeKind } from '../texts/change-kind';
import type { FieldText } from '../texts/text';
import { peopleOf } from './store/people';
import { createToCell } from './to-cell';

export interface TranslationDocumentPeers {
  db: Database;
  types: TranslatedTypes;
  translations: Pick<Translations, 'load'>;
  permissions: Permissions;
  flashNews: FlashNews;
  hasProvider: boolean;
  /** Epoch milliseconds. */
  now: () => number;
}

const ABSENT = 'documentId: no such story';

/** Returns a field of the source beside the translation. */
const toSourceField = (
  field: FieldText,
  target: TranslationRow,
  { formerText, drafts }: TranslatedDocument,
): SourceField => {
  const { path, kind, value, hash, text, maxLength } = field;
  const basis = target.basis.draft?.[path];
  const isStale = target.staleFields.includes(path);
  const former = isStale && basis !== undefined ? formerText(path, basis) : null;
  const own = drafts.get(target.locale)?.get(path);
  return {
    ...{ path, kind, value, hash, text, isStale, maxLength },
    basisText: former,
    change: !isStale
      ? 'none'
      : changeKind(basis === undefined || former === null ? null : { hash: basis, text: former }, {
          hash,
          text,
        }),
    isUntranslated: own?.hash === hash,
    isProposal: own !== undefined && target.proposals[path] === own.hash,
  };
};

/** Returns a field that the source no longer has, but did when the translation was made. */
const toLostField = (
  path: string,
  target: TranslationRow,
  { type, formerText }: TranslatedDocument,
): SourceField => {
  const known = type.fields.find((field) => field.path === path);
  const basis = target.basis.draft?.[path];
  return {
    path,
    kind: known?.kind ?? 'text',
    ...{ value: null, hash: '', text: '', isStale: true, change: 'words', isUntranslated: false },
    basisText: basis === undefined ? null : formerText(path, basis),
    isProposal: false,
    maxLength: known?.maxLength ?? null,
  };
};

/** Returns the companions of the source with what the translation has of them. */
const companionsOf = ({ type, drafts, sourceLocale }: TranslatedDocument, locale: string) =>
  type.companions.flatMap(({ field, uid, text }): Companion[] => {
    const prefix = `${field}.`;
    const paths = [...(drafts.get(sourceLocale)?.keys() ?? [])].filter((path) =>
      path.startsWith(prefix),
    );
    const ids = new Set(paths.map((path) => path.slice(prefix.length).split('.')[0] ?? ''));
    return [...ids].map((documentId) => {
      const own = [...(drafts.get(locale) ?? [])].filter(([path]) =>
        path.startsWith(`${prefix}${documentId}.`),
      );
      const values = own.map(([path, words]) => [
        path.slice(`${prefix}${documentId}.`.length),
        words.text,
      ]);
      return {
        ...{ contentType: uid, documentId, field, text },
        target: own.length === 0 ? null : (Object.fromEntries(values) as Record<string, string>),
      };
    });
  });

/** Reads a document's translation in a locale beside its source. */
export const createTranslationDocument = (peers: TranslationDocumentPeers) => {
  const { db, types, translations, permissions, flashNews, hasProvider, now } = peers;

  const toCell = createToCell(permissions);

  /** @throws 404 unknown type or document; 400 unknown locale; 403 where the caller may not read the translation. */
  return async (
    ability: Ability,
    { contentType, documentId }: DocumentKey,
    locale: string,
  ): Promise<TranslationResponse> => {
    const type = types.get(contentType);
    permissions.require(ability, CONTENT.read, type.uid, locale);
    const document = await translations.load({ contentType: type.uid, documentId }, [locale]);
    if (document === null) throw new errors.NotFoundError(ABSENT);
    const target = document.translations.get(locale);
    refuseUnknownLocales([locale], [...document.translations.keys()], 'locale');
    if (!target) throw new errors.NotFoundError(ABSENT);
    const { sourceLocale, drafts } = document;
    const texts = drafts.get(sourceLocale);
    const maySeeSource = permissions.allows(ability, CONTENT.read, type.uid, sourceLocale);
    const isTarget = locale !== sourceLocale;
    const fields = [...(texts?.values() ?? [])].map((field) =>
      toSourceField(field, target, document),
    );
    const lost = target.staleFields
      .filter((path) => !texts?.has(path))
      .map((path) => toLostField(path, target, document));
    const whole = [...(texts?.values() ?? [])].map(({ text }) => text).join('\n');
    const embargoOf = await flashNews.embargoes(type.uid, [documentId]);
    const flash = (await flashNews.running()).find(
      (one) => one.contentType === type.uid && one.documentId === documentId,
    );
    const isPending = target.state === 'correction-pending';
    const known = isPending ? target.basisCorrection : Infinity;
    const isShown = isTarget && maySeeSource && texts !== undefined;
    // Beside the source itself its fields are what staff settle all translations by.
    const hasSource = maySeeSource && texts !== undefined;
    return {
      data: {
        ...toCell(ability, target, embargoOf),
        sourceLocale,
        source: hasSource
          ? {
              title: texts.get(type.title)?.text ?? null,
              isPublished: document.translations.get(sourceLocale)?.isPublished ?? false,
              embargoUntil: embargoOf(documentId, sourceLocale),
              fields: [...fields, ...lost],
            }
          : null,
        companions: isShown ? companionsOf(document, locale) : [],
        people: isShown
          ? await peopleOf(db, type, { documentId, locale: sourceLocale }, locale)
          : [],
        terms: isShown
          ? findTerms(whole, await termsOf(db, sourceLocale, locale), sourceLocale)
          : [],
        corrections: maySeeSource
          ? await flashNews.corrections(type.uid, documentId, sourceLocale, known)
          : [],
        flash: flash ? { level: flash.level, expiresAt: flash.expiresAt } : null,
        handedInBy: target.handedInBy,
        mayPublish: permissions.allows(ability, CONTENT.publish, type.uid, locale),
        mayEditSource: permissions.allows(ability, CONTENT.update, type.uid, sourceLocale),
        hasProvider: hasProvider && isShown,
        others: [...document.translations.values()]
          .filter(
            (other) =>
              other.locale !== locale &&
              permissions.allows(ability, CONTENT.read, type.uid, other.locale),
          )
          .map((other) => toCell(ability, other, embargoOf)),
      },
      meta: { now: new Date(now()).toISOString() },
    };
  };
};

export type TranslationDocument = ReturnType<typeof createTranslationDocument>;
