interface Paragraph {
  type: 'paragraph';
  children: { type: 'text'; text: string }[];
}

export const toBlocks = (paragraphs: string[]): Paragraph[] =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** Converts a printed credit to the component: its name, and a code if the name can be one. */
export const toCredit = (printed: string | null): { code?: string; name: string } | null => {
  if (printed === null) return null;
  const code = printed.toLocaleUpperCase('sq').replace(/\s+/g, '-');
  return /^[A-ZÇË0-9][A-ZÇË0-9.&/-]{0,19}$/.test(code)
    ? { code, name: printed }
    : { name: printed };
};
