// Of them, what parts words: tabulator and feed of old printers, the separators of ASCII, and NEL of Unicode.
const SPACES = /[\v\f\x1C-\x1F\x85]/g;

// XML 1.0 §2.2 forbids most of them, without an escape, and discourages the rest, which feed validators report.
const INVALID = /[\0-\x08\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\p{NChar}]/gu;

/**
 * Replaces control characters that are white space by spaces, so that words stay apart, and removes the others, noncharacters
 * and lone surrogates. Also for JSON, so that all formats have equal texts.
 */
export const validText = (text: string): string =>
  text.replace(SPACES, ' ').replace(INVALID, '').replace(/\r\n?/g, '\n');

/** Converts a title or name to valid text on one line; null if it is empty. */
export const oneLine = (text: string | null): string | null => {
  if (text === null) return null;
  // Not `\s`, which includes the no-break space.
  return (
    validText(text)
      .replace(/[\t\n\u2028\u2029 ]+/g, ' ')
      .trim() || null
  );
};
