import type { ArticleProposal } from '../parse/proposal';

/** Longest standfirst that an article holds, in characters. */
export const MAX_LEAD = 500;

interface Paragraph {
  type: 'paragraph';
  children: { type: 'text'; text: string }[];
}

/** Paragraphs as Strapi's blocks. */
export const toBlocks = (paragraphs: string[]): Paragraph[] =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/**
 * Standfirst and body as they are stored. A first paragraph that is too long for a standfirst stays in
 * the body as a whole, and the standfirst is what fits of it, cut at the end of a sentence or a word.
 */
export const fitLead = ({
  lead,
  body,
}: Pick<ArticleProposal, 'lead' | 'body'>): { lead: string | null; body: string[] } => {
  if (lead === null || lead.length <= MAX_LEAD) return { lead, body };
  const room = lead.slice(0, MAX_LEAD);
  const sentence = /^[\s\S]*[.!?…]["”»]?(?=\s)/.exec(room)?.[0];
  const words = room.slice(0, MAX_LEAD - 1).replace(/\s+\S*$/, '');
  return { lead: sentence ?? `${words}…`, body: [lead, ...body] };
};

/** A credit as the component has it: a code where the printed one can be one, and the printed name. */
export const toCredit = (printed: string | null): { code?: string; name: string } | null => {
  if (printed === null) return null;
  const code = printed.toLocaleUpperCase('sq').replace(/\s+/g, '-');
  return /^[A-ZÇË0-9][A-ZÇË0-9.&/-]{0,19}$/.test(code)
    ? { code, name: printed }
    : { name: printed };
};
