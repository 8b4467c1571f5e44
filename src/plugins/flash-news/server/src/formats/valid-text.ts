// XML 1.0 §2.2 forbids most of them, without an escape, and discourages the rest, which feed validators report.
const INVALID = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\p{NChar}]/gu;

/** Removes control characters, noncharacters and lone surrogates, also for JSON, so that all formats have equal texts. */
export const validText = (text: string): string =>
  text.replace(INVALID, '').replace(/\r\n?/g, '\n');

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
