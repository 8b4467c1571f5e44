import { isBlank, type SlugRow } from './slug-rows';

/** What a version has before a save. */
export interface Kept {
  slug: string | null;
  /** The headline or name. */
  text: string | null;
  /** The slug by which readers know it; null where it is not published. */
  published: string | null;
}

/** What the rows of one version hold: its draft, where the type has drafts, and what is published. */
export const slugBefore = (rows: SlugRow[], hasDrafts: boolean): Kept => {
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  const edited = hasDrafts ? rows.find(({ publishedAt }) => publishedAt === null) : published;
  return {
    slug: isBlank(edited?.slug) ? null : (edited?.slug ?? null),
    text: edited?.text ?? null,
    published: published?.slug ?? null,
  };
};

/** What a save is to make of the slug: leave it, take what was typed, or make one of the text. */
export type WantedSlug =
  { kind: 'stays' } | { kind: 'typed'; slug: string } | { kind: 'made'; text: string };

/**
 * Reads the wish from the data of a save. A slug that is there outlives every change of the headline; who empties the
 * field of a version that is not published wants a new one.
 */
export const wantedSlug = (
  data: Record<string, unknown>,
  kept: Kept,
  headline: string,
): WantedSlug => {
  const given = data.slug;
  if (typeof given === 'string' && given.trim() !== '') {
    const slug = given.trim();
    return slug === kept.slug ? { kind: 'stays' } : { kind: 'typed', slug };
  }
  const isEmptied = given !== undefined && kept.published === null;
  if (kept.slug !== null && !isEmptied) return { kind: 'stays' };
  const text = data[headline] === undefined ? kept.text : data[headline];
  return typeof text === 'string' && !isBlank(text) ? { kind: 'made', text } : { kind: 'stays' };
};

/**
 * The wish without a slug that came with the form of another language of the document ("Fill in from another locale"),
 * which nobody typed: one is made of the headline once that is another one. A published slug stays.
 *
 * @param others the document's rows in other languages
 */
export const unlessCopied = (
  wish: WantedSlug,
  data: Record<string, unknown>,
  kept: Kept,
  headline: string,
  others: SlugRow[],
): WantedSlug => {
  const text = data[headline];
  if (kept.published !== null || typeof text !== 'string' || isBlank(text)) return wish;
  const isCopied =
    wish.kind === 'typed'
      ? kept.slug === null && others.some((row) => row.slug === wish.slug && row.text !== text)
      : wish.kind === 'stays' &&
        text !== kept.text &&
        others.some((row) => row.slug === kept.slug && row.text === kept.text);
  return isCopied ? { kind: 'made', text } : wish;
};
