import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { imageUrl, linkUrl, type Place } from './body-addresses';

/** As the panel's preview: HTML is kept, a line break breaks the line. */
const OPTIONS = { breaks: true };
const withHtml = new MarkdownIt({ ...OPTIONS, html: true });
const withoutHtml = new MarkdownIt({ ...OPTIONS, html: false });
// `sanitize-html` decides on addresses; without this, a refused one would leave its marks in the text.
withHtml.validateLink = () => true;
withoutHtml.validateLink = () => true;

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'figure'];
const LISTS = ['ul', 'ol', 'table'];

const ALLOWED = [
  ...BLOCKS,
  ...LISTS,
  ...['li', 'thead', 'tbody', 'tr', 'th', 'td', 'figcaption', 'hr', 'br', 'a', 'img', 'code'],
  ...['em', 'strong', 'b', 'i', 's', 'del', 'u', 'ins', 'mark', 'sub', 'sup'],
];

/** Attributes that are numbers, with what HTML takes (§4.4.5, §4.9.11, §4.8.17); any other value is left out. */
const NUMBERS: Record<string, [least: number, most: number]> = {
  start: [-999_999_999, 999_999_999],
  colspan: [1, 1000],
  rowspan: [0, 65_534],
  width: [1, 99_999],
  height: [1, 99_999],
};

const isTaken = ([name, value]: [string, string]): boolean => {
  if (!Object.hasOwn(NUMBERS, name)) return true;
  const [least = 0, most = 0] = NUMBERS[name] ?? [];
  return /^-?\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
};

/** Removes the tags of links without an address, keeping what is in them. */
const unwrapLinks = (html: string): string => {
  const isKept: boolean[] = [];
  return html.replace(/<a( [^>]*)?>|<\/a>/g, (tag) => {
    if (tag !== '</a>') isKept.push(tag !== '<a>');
    const keeps = tag === '</a>' ? isKept.pop() : isKept.at(-1);
    return keeps === true ? tag : '';
  });
};

const sanitize = (html: string, place: Place): string => unwrapLinks(sanitizeWith(html, place));

const sanitizeWith = (html: string, place: Place): string =>
  sanitizeHtml(html, {
    allowedTags: ALLOWED,
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      ol: ['start'],
      ...Object.fromEntries(['th', 'td'].map((cell) => [cell, ['colspan', 'rowspan']])),
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    // An HTML parser closes these by itself.
    selfClosing: ['img', 'br', 'hr'],
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.src === undefined,
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(Object.entries(attribs).filter(isTaken)),
      }),
      a: (_, attribs) => {
        const url = linkUrl(attribs.href ?? '', place);
        // Without an address it is unwrapped below: another name of the tag here would end later links wrongly.
        return { tagName: 'a', attribs: url === null ? {} : { ...attribs, href: url } };
      },
      img: (tagName, { src = '', ...attribs }) => {
        const url = imageUrl(src, place);
        return { tagName, attribs: url === null ? {} : { src: url, ...attribs } };
      },
    },
  });

/** More tags than any story has. HTML may nest them all, which its parser pays for by the square; Markdown nests a hundred. */
const MAX_TAGS = 20_000;

const hasManyTags = (html: string): boolean => html.split('<').length > MAX_TAGS;

/** Renders Markdown (CommonMark, tables, HTML) as sanitised HTML with absolute addresses. */
export const markdownToHtml = (markdown: string, place: Place): string => {
  const html = withHtml.render(markdown);
  return sanitize(hasManyTags(html) ? withoutHtml.render(markdown) : html, place);
};

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const ENDS_BLOCK = new RegExp(`</(${[...BLOCKS, ...LISTS].join('|')})>|<hr />`, 'g');

/** Returns the plain text of HTML that `markdownToHtml` made: blocks apart by an empty line, list items by a line. */
export const htmlToText = (html: string): string =>
  html
    .replace(/(?<=>)\n+(?=<)/g, '')
    .replace(/<br \/>\n?/g, '\n')
    .replace(ENDS_BLOCK, '\n\n')
    .replace(/<\/(li|tr|figcaption)>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    // Not by a pattern, which takes the square of a run of spaces.
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
