import { EMPTY_ITEM, type IncomingItem } from './incoming-item';
import { toByline, toLanguage, toStatus, toUrgency } from './fields';
import { htmlParagraphs } from './html';
import { toEmbargo, toMoment } from './moments';
import { readNitfText } from './nitf';
import { paragraphsOf, plainParagraphs, toCopy } from './paragraphs';
import { IncomingRefusal } from './refusal';
import {
  childrenOf,
  descendantsOf,
  elementAt,
  elementsOf,
  textAt,
  textOf,
  type XmlElement,
} from './xml/xml-tree';

type Text = ReturnType<typeof readNitfText>;

const NO_TEXT: Text = { headline: null, byline: null, creditLine: null, paragraphs: [] };

const textOfXml = (inline: XmlElement): Text => {
  const [content] = elementsOf(inline);
  if (content === undefined) return NO_TEXT;
  if (content.name === 'nitf') return readNitfText(content);
  return { ...NO_TEXT, paragraphs: paragraphsOf(content) };
};

const textOfData = (inline: XmlElement): Text => {
  const type = inline.attributes['contenttype'] ?? 'text/plain';
  const data = inline.children.filter((child) => typeof child === 'string').join('');
  return {
    ...NO_TEXT,
    paragraphs: /html/i.test(type) ? htmlParagraphs(data) : plainParagraphs(data),
  };
};

const contentOf = (item: XmlElement): Text | null => {
  const set = elementAt(item, 'contentSet');
  if (set === undefined) return null;
  const [xml] = childrenOf(set, 'inlineXML');
  if (xml !== undefined) return textOfXml(xml);
  const [data] = childrenOf(set, 'inlineData');
  return data === undefined ? null : textOfData(data);
};

/** Returns the code of a concept without its scheme: "text" of `qcode="ninat:text"`. */
const codeOf = (element: XmlElement | undefined): string =>
  (element?.attributes['qcode'] ?? element?.attributes['uri'] ?? '').split(/[:/]/).at(-1) ?? '';

const statusOf = (item: XmlElement): IncomingItem['status'] => {
  const status = elementAt(item, 'itemMeta/pubStatus');
  return status === undefined ? 'usable' : toStatus(codeOf(status), 'itemMeta.pubStatus');
};

const languageOf = (item: XmlElement): string | null =>
  toLanguage(
    elementAt(item, 'contentMeta/language')?.attributes['tag'] ?? item.attributes['xml:lang'],
  );

const editorialNoteOf = (item: XmlElement): string | null =>
  childrenOf(elementAt(item, 'itemMeta') ?? item, 'edNote')
    .map(textOf)
    .join('\n') || null;

const toItem = (item: XmlElement): IncomingItem => {
  const status = statusOf(item);
  const content = contentOf(item);
  if (content === null && status !== 'canceled') {
    throw new IncomingRefusal(
      'contentSet: the text must be in it, as inlineXML or inlineData; remoteContent is not fetched.',
    );
  }
  const { headline, byline, creditLine, paragraphs } = content ?? NO_TEXT;
  const title = textAt(item, 'contentMeta/headline') ?? headline ?? textAt(item, 'itemMeta/title');
  const at = textAt(item, 'itemMeta/versionCreated');
  return {
    ...EMPTY_ITEM,
    guid: item.attributes['guid'] ?? null,
    version: item.attributes['version'] ?? toMoment(at),
    status,
    language: languageOf(item),
    headline: title,
    byline: toByline(textAt(item, 'contentMeta/by')) ?? byline,
    creditLine: textAt(item, 'contentMeta/creditline') ?? creditLine,
    slugline: textAt(item, 'contentMeta/slugline'),
    urgency: toUrgency(textAt(item, 'contentMeta/urgency')),
    publishedAt: toMoment(at),
    embargoedUntil: toEmbargo(textAt(item, 'itemMeta/embargoed')),
    editorialNote: editorialNoteOf(item),
    copy: toCopy(title, paragraphs),
    source: 'newsml-g2',
  };
};

/** Text, or nothing said: pictures, graphics and video come in messages beside it. */
const isText = (item: XmlElement): boolean =>
  ['', 'text'].includes(codeOf(elementAt(item, 'itemMeta/itemClass')));

/**
 * Returns how to read each text of NewsML-G2 (https://iptc.org/standards/newsml-g2/), one item or a message.
 * @throws IncomingRefusal if there is none
 */
export const newsmlPieces = (root: XmlElement): (() => IncomingItem)[] => {
  const all = root.name === 'newsItem' ? [root] : descendantsOf(root, 'newsItem');
  const texts = all.filter(isText);
  if (texts.length === 0) {
    throw new IncomingRefusal(
      'The NewsML-G2 has no newsItem of text; accepted is itemClass text.',
      400,
      'noText',
    );
  }
  return texts.map((item) => () => toItem(item));
};
