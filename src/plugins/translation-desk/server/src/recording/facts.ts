import type { Content } from '../state/model';
import { hashesOf, type Version } from '../texts/text';

/** Returns the contents of versions by locale. Of duplicates of a version, which only old data have, the last one counts. */
export const contentsOf = (versions: Version[]): Record<string, Content> => {
  const contents: Record<string, Content> = {};
  for (const { locale, isPublished, values } of versions) {
    const before = contents[locale] ?? { draft: null, published: null };
    contents[locale] = { ...before, [isPublished ? 'published' : 'draft']: hashesOf(values) };
  }
  return contents;
};

/** Returns the oldest draft in one of the locales. */
export const oldestOf = (versions: Version[], locales: readonly string[]): Version | undefined =>
  versions
    .filter(({ isPublished, locale }) => !isPublished && locales.includes(locale))
    .sort((one, other) => one.createdAt - other.createdAt || one.rowId - other.rowId)[0];

/** Returns the documentId of the category of the source's draft. */
export const categoryIn = (versions: Version[], sourceLocale: string): string | null =>
  versions.find(({ isPublished, locale }) => !isPublished && locale === sourceLocale)?.category ??
  null;
