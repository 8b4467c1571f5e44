/**
 * Describes an imported copy for people.
 * @param {{ documentId: string, proposal: any, warnings: string[] }} outcome with the proposal of server/src/parse
 * @param {import('./read-arguments.mjs').ImportArguments & { locale: string }} args
 * @returns {string[]} lines
 */
export function summarise({ documentId, proposal, warnings }, args) {
  const { article, persons, quotes } = proposal;
  const state = args.publish ? (args.flash ? 'published, with a flash' : 'published') : 'draft';
  return [
    `Imported "${article.title}" (${args.locale}, ${state}), document ${documentId}.`,
    `  Category: ${article.category ?? 'none'}. Credit: ${article.credit ?? 'none'}.`,
    `  Persons: ${persons.map(describePerson).join(', ') || 'none'}.`,
    `  Quotes: ${quotes.length || 'none'}${quotes.length ? ':' : '.'}`,
    ...quotes.map(describeQuote),
    ...warnings.map((warning) => `  Warning: ${warning}`),
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
