interface Paragraph {
  type: 'paragraph';
  children: { type: 'text'; text: string }[];
}

/** Paragraphs as Strapi's blocks. */
export const toBlocks = (paragraphs: string[]): Paragraph[] =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** A credit as the component has it: a code where the printed one can be one, and the printed name. */
export const toCredit = (printed: string | null): { code?: string; name: string } | null => {
  if (printed === null) return null;
  const code = printed.toLocaleUpperCase('sq').replace(/\s+/g, '-');
  return /^[A-ZÇË0-9][A-ZÇË0-9.&/-]{0,19}$/.test(code)
    ? { code, name: printed }
    : { name: printed };
};
