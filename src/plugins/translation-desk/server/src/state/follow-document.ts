import { isEqual } from './derive-state';
import { beginAnew, followContent, sourceAsSeen } from './follow-content';
import type { Content, Hashes, Translation, Translations } from './model';

/** What the database has of a document after a write. */
export interface DocumentFacts {
  /** The configured locales, each of which has a translation. */
  locales: readonly string[];
  /** By locale, of existing versions. */
  contents: Readonly<Record<string, Content>>;
  /** Locale of the oldest version among the configured locales; null if there is none. */
  oldest: string | null;
  /** Ids of the last corrections by locale; a locale without any has none. */
  corrections: Readonly<Record<string, number>>;
}

/** How a write changed a document. */
export interface Write {
  /** What the author saw of the source, by path, or null; where they name nothing it is as after the write. */
  seen: Hashes | null;
  isDiscard: boolean;
}

const NOTHING: Content = { draft: null, published: null };

const emptyTranslation = (locale: string, sourceLocale: string): Translation => ({
  ...{ locale, sourceLocale, content: NOTHING, basis: NOTHING },
  ...{ lastCorrection: 0, basisCorrection: 0, isNotNeeded: false },
  ...{ handedIn: null, omitted: [], isReturned: false },
});

const isSame = (one: Content, other: Content): boolean =>
  (['draft', 'published'] as const).every(
    (version) =>
      (one[version] === null) === (other[version] === null) &&
      isEqual(one[version], other[version]),
  );

/** Returns the source with its content: it rests on nothing. */
const followSource = (
  before: Translation,
  content: Content,
  lastCorrection: number,
): Translation => {
  return {
    ...{ ...before, sourceLocale: before.locale, content, basis: NOTHING },
    ...{ lastCorrection, basisCorrection: 0, isNotNeeded: false, handedIn: null },
    ...{ omitted: [], isReturned: false },
  };
};

/**
 * Returns a translation with its corrections. Its own takes up those of the source before it: numbers grow with each, in
 * any locale.
 */
const followCorrections = (
  before: Translation,
  lastCorrection: number,
  sourceCorrection: number,
): Translation => {
  const takenUp =
    lastCorrection > before.lastCorrection ? Math.min(lastCorrection, sourceCorrection) : 0;
  return {
    ...before,
    lastCorrection,
    basisCorrection: Math.max(before.basisCorrection, takenUp),
  };
};

/**
 * Returns what is recorded of a document after a write; null if no version is left. `before` is null for a document that is
 * not recorded yet: a new one, or one that is older than the plugin, whose translations rest on its source as it is.
 */
export const followDocument = (
  before: Translations | null,
  { locales, contents, oldest, corrections }: DocumentFacts,
  { seen, isDiscard }: Write,
): Translations | null => {
  if (oldest === null) return null;
  const former = before && Object.values(before)[0]?.sourceLocale;
  const isKept =
    former != null && locales.includes(former) && (contents[former]?.draft ?? null) !== null;
  const sourceLocale = isKept ? former : oldest;
  const source = contents[sourceLocale]?.draft ?? {};
  const sourceCorrection = corrections[sourceLocale] ?? 0;

  const follow = (locale: string): Translation => {
    const known = before?.[locale] ?? emptyTranslation(locale, sourceLocale);
    const content = contents[locale] ?? NOTHING;
    const lastCorrection = corrections[locale] ?? 0;
    if (locale === sourceLocale) return followSource(known, content, lastCorrection);
    const own = { ...known, sourceLocale };
    if (!isKept) {
      const anew = beginAnew(own, content, { source, sourceCorrection });
      return { ...anew, lastCorrection: content.draft === null ? 0 : lastCorrection };
    }
    const change = { seen: sourceAsSeen(source, seen ?? {}), isDiscard, sourceCorrection };
    const followed = isSame(own.content, content) ? own : followContent(own, content, change);
    return content.draft === null
      ? followed
      : followCorrections(followed, lastCorrection, sourceCorrection);
  };

  return Object.fromEntries(locales.map((locale) => [locale, follow(locale)]));
};

/**
 * Returns what is recorded of a copy of a document: its translations rest on what those of the original do, of the same
 * texts. Companions, which have ids of their own, rest on the copy's source as it is.
 */
export const followClone = (
  original: Translations,
  facts: DocumentFacts,
  isOwnField: (path: string) => boolean,
): Translations | null => {
  const own = (hashes: Hashes | null): Hashes | null =>
    hashes && Object.fromEntries(Object.entries(hashes).filter(([path]) => isOwnField(path)));
  const source = facts.contents[Object.values(original)[0]?.sourceLocale ?? '']?.draft ?? {};
  const companions = Object.fromEntries(
    Object.entries(source).filter(([path]) => !isOwnField(path)),
  );
  const copies = Object.values(original).map((one): [string, Translation] => [
    one.locale,
    {
      ...one,
      content: { draft: own(one.content.draft), published: null },
      basis: {
        draft: one.basis.draft && { ...own(one.basis.draft), ...companions },
        published: null,
      },
      ...{ lastCorrection: 0, basisCorrection: 0, isNotNeeded: false, handedIn: null },
      isReturned: false,
    },
  ]);
  return followDocument(Object.fromEntries(copies), facts, { seen: null, isDiscard: false });
};

/** Returns the document with another existing version as its source; what translations rest on starts anew. */
export const withSource = (before: Translations, sourceLocale: string): Translations => {
  const source = before[sourceLocale];
  if (source === undefined || source.content.draft === null) return before;
  const { draft } = source.content;
  const sourceCorrection = source.lastCorrection;
  return Object.fromEntries(
    Object.values(before).map((one) => {
      const own = { ...one, sourceLocale };
      const changed =
        one.locale === sourceLocale
          ? followSource(own, one.content, one.lastCorrection)
          : beginAnew(own, one.content, { source: draft, sourceCorrection });
      return [one.locale, changed];
    }),
  );
};
