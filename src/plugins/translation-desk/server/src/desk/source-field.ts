import type { MayField } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { SourceField } from '../../../shared/contracts/translation';
import { isEssentialOf } from '../opt-in/is-essential';
import type { IsUnread } from '../proposals/service';
import type { TranslatedDocument } from '../recording/translations';
import { lackingIn } from '../state/derive-state';
import type { TranslationRow } from '../state/translation-row';
import { changeKind } from '../texts/change-kind';
import { lettersHash } from '../texts/letters-hash';
import type { FieldText } from '../texts/text';

/** Returns a field of the source beside the translation, of which only what may be read is told. */
const toSourceField = (
  field: FieldText,
  target: TranslationRow,
  { formerText, drafts }: TranslatedDocument,
  { mayReadTarget, isUnread }: { mayReadTarget: MayField; isUnread: IsUnread },
): SourceField => {
  const { path, kind, value, hash, text, maxLength } = field;
  const basis = target.basis.draft?.[path];
  const isStale = target.staleFields.includes(path);
  const former = isStale && basis !== undefined ? formerText(path, basis) : null;
  const own = mayReadTarget(path) ? drafts.get(target.locale)?.get(path) : undefined;
  const letters = own === undefined ? null : lettersHash(own.text);
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
    isProposal: letters !== null && isUnread(path, letters),
    ownHash: letters,
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
    ...{ isProposal: false, ownHash: null },
    maxLength: known?.maxLength ?? null,
  };
};

/** Returns what readers of a published translation don't get of what is no addition in its source. */
export const lackingOf = (
  { content, omitted }: TranslationRow,
  document: TranslatedDocument,
): string[] => {
  const source = document.translations.get(document.sourceLocale);
  if (content.published === null) return [];
  return lackingIn(content.published, source?.content.draft ?? {}, omitted).filter(
    isEssentialOf(document.type),
  );
};

/** Returns the fields of the source that may be read, beside those of the translation that may. */
export const sourceFieldsOf = (
  document: TranslatedDocument,
  target: TranslationRow,
  mayRead: { source: MayField; target: MayField },
  isUnread: IsUnread,
): SourceField[] => {
  const shown = { mayReadTarget: mayRead.target, isUnread };
  const texts = document.drafts.get(document.sourceLocale);
  const lost = target.staleFields.filter(
    (path) => texts?.has(path) !== true && mayRead.source(path),
  );
  return [
    ...[...(texts?.values() ?? [])]
      .filter(({ path }) => mayRead.source(path))
      .map((field) => toSourceField(field, target, document, shown)),
    ...lost.map((path) => toLostField(path, target, document)),
  ];
};

/**
 * Returns the hashes by which the author of a save says what they saw of the source: of the type's own fields, by path, and of its
 * companions', of which there may be hundreds. A field that is empty, or no longer there, has an empty one.
 */
export const seenIn = (
  { type }: Pick<TranslatedDocument, 'type'>,
  fields: SourceField[],
  mayRead: MayField,
): { own: Record<string, string>; companions: Record<string, string> } => {
  const own = new Map(
    type.fields.flatMap(({ path }) => (mayRead(path) ? [[path, ''] as const] : [])),
  );
  const companions = new Map<string, string>();
  for (const { path, hash } of fields) (own.has(path) ? own : companions).set(path, hash);
  return { own: Object.fromEntries(own), companions: Object.fromEntries(companions) };
};
