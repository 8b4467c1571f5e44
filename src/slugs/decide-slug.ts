import { isBlank, type SlugRow } from './slug-rows';

/** A version's slug and headline before a save. */
export interface CurrentSlug {
  slug: string | null;
  /** The headline or name. */
  text: string | null;
  /** Null where the version is not published. */
  published: string | null;
}

/** Reads a version's slug and headline from its draft (or its only row), and its published slug. */
export const currentSlug = (rows: SlugRow[], hasDrafts: boolean): CurrentSlug => {
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  const edited = hasDrafts ? rows.find(({ publishedAt }) => publishedAt === null) : published;
  return {
    slug: isBlank(edited?.slug) ? null : (edited?.slug ?? null),
    text: edited?.text ?? null,
    published: published?.slug ?? null,
  };
};

/** What a save does with the slug: keep it, use the typed one, or generate one from `text`. */
export type SlugDecision =
  { kind: 'keep' } | { kind: 'use'; slug: string } | { kind: 'generate'; text: string };

/** Decides what a save does with the slug: it outlives headline changes, until an unpublished one is emptied. */
export const decideSlug = (
  data: Record<string, unknown>,
  current: CurrentSlug,
  headline: string,
): SlugDecision => {
  const given = data.slug;
  if (typeof given === 'string' && given.trim() !== '') {
    const slug = given.trim();
    return slug === current.slug ? { kind: 'keep' } : { kind: 'use', slug };
  }
  const isEmptied = given !== undefined && current.published === null;
  if (current.slug !== null && !isEmptied) return { kind: 'keep' };
  const text = data[headline] === undefined ? current.text : data[headline];
  return typeof text === 'string' && !isBlank(text) ? { kind: 'generate', text } : { kind: 'keep' };
};

/** Replaces a slug copied from another language ("Fill in from another locale") once the headlines differ. */
export const replaceCopiedSlug = (
  decision: SlugDecision,
  data: Record<string, unknown>,
  current: CurrentSlug,
  headline: string,
  others: SlugRow[],
): SlugDecision => {
  const text = data[headline];
  if (current.published !== null || typeof text !== 'string' || isBlank(text)) return decision;
  const isCopied =
    decision.kind === 'use'
      ? current.slug === null &&
        others.some((row) => row.slug === decision.slug && row.text !== text)
      : decision.kind === 'keep' &&
        text !== current.text &&
        others.some((row) => row.slug === current.slug && row.text === current.text);
  return isCopied ? { kind: 'generate', text } : decision;
};
