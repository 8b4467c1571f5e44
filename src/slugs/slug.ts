import anyAscii from 'any-ascii';

/** A generated slug is cut after the last whole word that fits; the column and `by-slug` take 255 characters. */
const MAX_GENERATED = 120;
const MAX_TYPED = 255;

// Emoji, which any-ascii would name (":fire:"), and the letters of flags.
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;
// Soft hyphens, zero-width characters, direction marks.
const INVISIBLE = /\p{Cf}/gu;

const truncate = (slug: string): string => {
  if (slug.length <= MAX_GENERATED) return slug;
  const end = slug.lastIndexOf('-', MAX_GENERATED);
  return slug.slice(0, end > 0 ? end : MAX_GENERATED);
};

/** Returns a transliterated slug: a to z, digits, single hyphens; `t’u` becomes `tu`. Empty where nothing remains. */
export const slugFrom = (text: string): string =>
  truncate(
    anyAscii(text.normalize('NFC').replace(EMOJI, ' ').replace(INVISIBLE, ''))
      .replace(/['`]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );

/** Addresses of older sites have dots, underscores and tildes. */
const TYPED_SLUG = /^[a-z0-9]+(?:[-._~]+[a-z0-9]+)*$/;

/** Returns whether an editor may type this slug. */
export const isSlug = (text: string): boolean => text.length <= MAX_TYPED && TYPED_SLUG.test(text);

/** The rule of `isSlug` in an editor's words. */
export const SLUG_RULE = `small letters (a to z), digits, and between them hyphens, dots, underscores or tildes; at most ${MAX_TYPED} characters`;

export const withNumber = (slug: string, number: number): string =>
  number === 1 ? slug : `${slug}-${number}`;
