// XML 1.0 §2.2 forbids most of them and has no escape for them; C1 controls and the further noncharacters it only
// discourages, but feed validators take those for text in a wrong encoding.
const UNFIT = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\p{NChar}]/gu;

/**
 * What every format can carry: control characters, noncharacters and lone surrogates are taken out, lines
 * end in LF. JSON could escape them, but a story then would not read alike in all formats.
 */
export const fitText = (text: string): string => text.replace(UNFIT, '').replace(/\r\n?/g, '\n');

/** The same on one line, for titles and names; null where nothing is left of it. */
export const oneLine = (text: string | null): string | null => {
  if (text === null) return null;
  // Not `\s`: a no-break space is there on purpose.
  return (
    fitText(text)
      .replace(/[\t\n\u2028\u2029 ]+/g, ' ')
      .trim() || null
  );
};
