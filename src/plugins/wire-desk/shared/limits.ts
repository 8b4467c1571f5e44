/** Most characters of the fields that the Wire desk writes, as the content types have them. */
export const LIMITS = {
  title: 200,
  lead: 500,
  byline: 200,
  credit: 120,
  place: 120,
  /** That of a whole copy. */
  paragraph: 256 * 1024,
  text: 5000,
  attributedAs: 200,
  occasion: 200,
  medium: 120,
  name: 200,
  role: 200,
} as const;

/**
 * Longest text in which quotes are found, in UTF-16 units: a long report has about 30,000, and reading takes the server's whole
 * attention.
 */
export const MAX_TEXT = 64 * 1024;

/** Most bytes of a copy, as text in UTF-8 and as a file, with its markup. */
export const MAX_COPY_BYTES = 256 * 1024;

/** Most characters of the HTML that a clipboard has beside its text: browsers write the look of every word into it. */
export const MAX_HTML = 512 * 1024;

/** Most paragraphs of a body, and most quotes, people and aliases of one of them. */
export const MOST = { paragraphs: 10_000, quotes: 2000, people: 2000, aliases: 100 } as const;

/** Below this confidence (0 to 1) a quote or person is marked as doubtful. */
export const DOUBTFUL = 0.6;
