import { FORMATS, type IncomingFormat } from './incoming-item';
import { IncomingRefusal } from './refusal';

/** Formats that a media type allows; the content decides among them. No object: a type may be a name that every object has. */
const BY_TYPE = new Map<string, IncomingFormat[]>([
  ['text/plain', ['text']],
  ['text/html', ['html']],
  ['application/xhtml+xml', ['html']],
  ['application/json', ['ninjs']],
  ['application/ninjs+json', ['ninjs']],
  ['application/vnd.iptc.ninjs+json', ['ninjs']],
  ['application/rss+xml', ['rss']],
  ['application/atom+xml', ['atom']],
  ['application/vnd.iptc.g2.newsitem+xml', ['newsml-g2']],
  ['application/vnd.iptc.g2.newsmessage+xml', ['newsml-g2']],
  ['application/nitf+xml', ['nitf']],
  ['text/xml', ['nitf', 'newsml-g2', 'rss', 'atom', 'html']],
  ['application/xml', ['nitf', 'newsml-g2', 'rss', 'atom', 'html']],
]);

/** Media types that say nothing about the content. */
const SILENT = ['', 'application/octet-stream'];

const BY_ROOT = new Map<string, IncomingFormat>([
  ['nitf', 'nitf'],
  ['newsitem', 'newsml-g2'],
  ['newsmessage', 'newsml-g2'],
  ['rss', 'rss'],
  ['item', 'rss'],
  ['feed', 'atom'],
  ['entry', 'atom'],
]);

/** Before the root of XML: declarations, comments, the document type. */
const PROLOGUE = /^(?:\s+|<\?[^>]{0,1000}>|<!--[^]{0,5000}?-->|<!DOCTYPE[^>[]{0,1000}>)/i;
const MOST_PROLOGUE = 20;

const HTML_PAGE = /^<(?:html|head|body|article|main)(?=[\s>/])/i;

const HTML_BLOCK =
  /<(?:body|article|main|section|header|div|p|h[1-6]|ul|ol|li|blockquote|br|table|figure)(?=[\s>/])/gi;

const afterPrologue = (text: string): string => {
  let rest = text.slice(0, 100_000);
  for (let turn = 0; turn < MOST_PROLOGUE; turn += 1) {
    const found = PROLOGUE.exec(rest)?.[0];
    if (found === undefined) return rest;
    rest = rest.slice(found.length);
  }
  return rest;
};

/**
 * Whether text is HTML: a page, or with markup of blocks throughout. Copy may have a tag, as in "the <b>bold</b> one", and its
 * paragraphs are lost as HTML.
 */
const isHtml = (text: string): boolean => {
  if (HTML_PAGE.test(text)) return true;
  const paragraphs = text.split(/\n\s*\n/);
  const blocks = paragraphs.map((one) => one.match(HTML_BLOCK)?.length ?? 0);
  const marked = blocks.filter((count) => count > 0).length;
  const begins = /^<\w/.test(text);
  if (begins && text.trimEnd().endsWith('>')) return marked > 0;
  return marked * 2 > paragraphs.length && (begins || blocks.some((count) => count > 1));
};

const byContent = (text: string): IncomingFormat => {
  const start = afterPrologue(text);
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(start)?.[1]?.toLowerCase();
  const known = root === undefined ? undefined : BY_ROOT.get(root);
  if (known !== undefined) return known;
  if (/^[{[]/.test(start) && isJson(text)) return 'ninjs';
  if (/^<!DOCTYPE/i.test(start)) return /^<!DOCTYPE\s+html/i.test(start) ? 'html' : 'nitf';
  return isHtml(start) ? 'html' : 'text';
};

/** Copy may begin with a bracket too, as in "[AP] Berlin". */
const isJson = (text: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[\]{])/.test(text);

/** Beginnings that copy doesn't have: of XML, of a page, and the roots of agencies' formats and feeds. */
const DOCUMENT =
  /^\s*<(?:\?xml|!doctype|(?:\w+:)?(?:rss|feed|nitf|newsitem|newsmessage|html))[\s>]/i;

const isJsonDocument = (text: string): boolean => {
  if (!isJson(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether plain text is surely the source of a document, and no copy that begins with a bracket, as in "<b>Breaking</b>". */
export const isDocument = (text: string): boolean => DOCUMENT.test(text) || isJsonDocument(text);

const isFormat = (name: string): name is IncomingFormat =>
  FORMATS.some((format) => format === name);

/**
 * Returns the format of a document: by its content, within what `type` allows.
 * @param type a media type, or the name of a format; empty if it isn't known
 * @throws IncomingRefusal (415) for another media type, (400) for content that is none of it
 */
export const detectFormat = (text: string, type = ''): IncomingFormat => {
  const name = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (isFormat(name)) return name;
  const found = byContent(text);
  if (SILENT.includes(name)) return found;
  const allowed = BY_TYPE.get(name);
  if (allowed === undefined) {
    const accepted = [...BY_TYPE.keys(), ...FORMATS].join(', ');
    throw new IncomingRefusal(`format: "${name}" is not read; accepted are ${accepted}.`, 415);
  }
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined) return only;
  if (allowed.includes(found)) return found;
  throw new IncomingRefusal(
    `The document is no ${allowed.join(', ')}: its first element is none of these.`,
  );
};
