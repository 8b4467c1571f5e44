/**
 * What was made of a copy, for people.
 * @param {{ documentId: string, proposal: any }} outcome the proposal is the one of server/src/parse
 * @param {import('./arguments.mjs').Order & { locale: string }} order
 * @returns {string[]} lines
 */
export function summarise({ documentId, proposal }, order) {
  const { article, persons, quotes } = proposal;
  const state = order.publish ? (order.flash ? 'published, with a flash' : 'published') : 'draft';
  return [
    `Imported "${article.title}" (${order.locale}, ${state}), document ${documentId}.`,
    `  Category: ${article.category ?? 'none'}. Credit: ${article.credit ?? 'none'}.`,
    `  Persons: ${persons.map(describePerson).join(', ') || 'none'}.`,
    `  Quotes: ${quotes.length || 'none'}${quotes.length ? ':' : '.'}`,
    ...quotes.map(describeQuote),
  ];
}

/** @param {{ name: string, known: boolean, aliases: string[] }} person */
function describePerson({ name, known, aliases }) {
  const also = aliases.length > 0 ? `, also ${aliases.join(', ')}` : '';
  return `${name} (${known ? 'known' : 'new'}${also})`;
}

/** @param {{ text: string, kind: string, speaker: string | null, medium: string | null }} quote */
function describeQuote({ text, kind, speaker, medium }) {
  const where = medium === null ? '' : `, ${medium}`;
  return `    ${kind}, ${speaker ?? 'speaker unknown'}${where}: "${text}"`;
}
