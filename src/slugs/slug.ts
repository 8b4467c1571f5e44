import anyAscii from 'any-ascii';

/** A made slug is cut after the last whole word that fits; the column and `by-slug` hold 255. */
const MADE_AT_MOST = 120;
const TYPED_AT_MOST = 255;

// Emoji, which the library would name (":fire:"), and the letters of which flags are made.
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;
// Soft hyphens, zero-width spaces and joiners, marks of direction.
const UNSEEN = /\p{Cf}/gu;

const cut = (slug: string): string => {
  if (slug.length <= MADE_AT_MOST) return slug;
  const end = slug.lastIndexOf('-', MADE_AT_MOST);
  return slug.slice(0, end > 0 ? end : MADE_AT_MOST);
};

/**
 * A headline or name as the end of a web address: small letters, digits and single hyphens between words.
 * Other scripts are transliterated; apostrophes join (`t’u` is `tu`). Empty where nothing can be written so.
 */
export const slugFrom = (text: string): string =>
  cut(
    anyAscii(text.normalize('NFC').replace(PICTURES, ' ').replace(UNSEEN, ''))
      .replace(/['`]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );

/** Old newsrooms have addresses with dots, underscores and tildes. */
const TYPED = /^[a-z0-9]+(?:[-._~]+[a-z0-9]+)*$/;

/** Whether a text may be typed as a slug. */
export const isSlug = (text: string): boolean => text.length <= TYPED_AT_MOST && TYPED.test(text);

/** The same in an editor's words. */
export const SLUG = `small letters (a to z), digits, and between them hyphens, dots, underscores or tildes; at most ${TYPED_AT_MOST} characters`;

/** The slug itself, then with 2, 3 and so on behind it. */
export const numbered = (slug: string, number: number): string =>
  number === 1 ? slug : `${slug}-${number}`;
