import sanitizeHtml from 'sanitize-html';
import { IncomingRefusal } from './refusal';

/** Far above any news page; the parser's time grows with the square of what is opened and never closed. */
const MAX_TAGS = 20_000;
const MAX_DEPTH = 150;

const TEXT_TAGS = [
  ...['article', 'main', 'section', 'header', 'div', 'p', 'blockquote', 'pre', 'br', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'address'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
];

/** Of the head of a page: its language, addresses, author and times. */
const HEAD_ATTRIBUTES = {
  html: ['lang'],
  meta: ['name', 'property', 'content'],
  link: ['rel', 'href'],
  time: ['datetime'],
};

/** Elements that are dropped with all in them. */
const DROPPED = [
  ...['script', 'style', 'textarea', 'option', 'select', 'noscript', 'template', 'svg', 'math'],
  ...['nav', 'footer', 'aside', 'button', 'figcaption', 'iframe', 'object', 'video', 'audio'],
];

const withValue = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

/**
 * Reduces HTML to well-formed markup of text: headings, paragraphs, lists, quotes, tables, and what its head says of it.
 * @throws IncomingRefusal for markup beyond any page's
 */
export const sanitiseHtml = (html: string): string => {
  const tags = html.split('<').length - 1;
  if (tags > MAX_TAGS) {
    throw new IncomingRefusal(`The HTML has more than ${MAX_TAGS} tags, which is the most.`);
  }
  return sanitizeHtml(html, {
    allowedTags: [...TEXT_TAGS, 'title', ...Object.keys(HEAD_ATTRIBUTES)],
    allowedAttributes: HEAD_ATTRIBUTES,
    nonTextTags: DROPPED,
    nestingLimit: MAX_DEPTH,
    // Written without a value, it would be no XML.
    transformTags: { '*': (tagName, given) => ({ tagName, attribs: withValue(given) }) },
  });
};
