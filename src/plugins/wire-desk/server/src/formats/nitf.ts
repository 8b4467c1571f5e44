import { EMPTY_ITEM, type IncomingItem } from './incoming-item';
import { toByline, toLanguage, toStatus, toUrgency } from './fields';
import { toEmbargo, toMoment } from './moments';
import { oneLine, paragraphsOf, toCopy } from './paragraphs';
import { IncomingRefusal } from './refusal';
import { descendantsOf, elementAt, textAt, textOf, type XmlElement } from './xml/xml-tree';

const attributeAt = (root: XmlElement, path: string, name: string): string | null =>
  elementAt(root, path)?.attributes[name]?.trim() || null;

/** Puts the dateline before the first paragraph, unless the agency has printed it there too. */
const withDateline = (place: string | null, paragraphs: string[]): string[] => {
  const [first, ...rest] = paragraphs;
  const printed = place?.replace(/[\s,–—-]+$/, '') ?? '';
  if (first === undefined || printed === '') return paragraphs;
  const isPrinted = first.toLowerCase().startsWith(printed.slice(0, 4).toLowerCase());
  return isPrinted ? paragraphs : [`${printed} — ${first}`, ...rest];
};

const bylineOf = (head: XmlElement | undefined): string | null => {
  const byline = head && elementAt(head, 'byline');
  const person = byline && descendantsOf(byline, 'person').map(textOf).join(', ');
  return toByline(person || textOf(byline));
};

const editorialNoteOf = (root: XmlElement): string | null =>
  descendantsOf(root, 'ed-msg')
    .map(({ attributes }) => attributes['info']?.trim() ?? '')
    .filter((note) => note !== '')
    .join('\n') || null;

/** The text of NITF, which NewsML-G2 can contain. */
export const readNitfText = (root: XmlElement) => {
  const head = elementAt(root, 'body/body.head');
  const content = elementAt(root, 'body/body.content');
  const headline = head ? (textAt(head, 'hedline/hl1') ?? textAt(head, 'hedline')) : null;
  const standfirst = head ? (elementAt(head, 'hedline/hl2') ?? elementAt(head, 'abstract')) : null;
  const paragraphs = content ? paragraphsOf(content) : [];
  const dated = withDateline(head ? textAt(head, 'dateline') : null, paragraphs);
  const opening = standfirst ? paragraphsOf(standfirst).map(oneLine) : [];
  return {
    headline: headline ?? textAt(root, 'head/title'),
    byline: bylineOf(head),
    creditLine: head ? textAt(head, 'distributor') : null,
    // An abstract often repeats the first paragraph.
    paragraphs: opening.includes(paragraphs[0] ?? '') ? dated : [...opening, ...dated],
  };
};

/**
 * Reads NITF 3 (https://iptc.org/standards/nitf/).
 * @throws IncomingRefusal if it has no body, or its `management-status` is unknown
 */
export const readNitf = (root: XmlElement): IncomingItem => {
  if (root.name !== 'nitf') throw new IncomingRefusal('The NITF has no element "nitf".');
  const { headline, byline, creditLine, paragraphs } = readNitfText(root);
  const docdata = 'head/docdata';
  return {
    ...EMPTY_ITEM,
    guid: attributeAt(root, `${docdata}/doc-id`, 'id-string') ?? root.attributes['uno'] ?? null,
    version:
      attributeAt(root, `${docdata}/du-key`, 'version') ??
      toMoment(attributeAt(root, `${docdata}/date.issue`, 'norm')),
    status: toStatus(
      attributeAt(root, docdata, 'management-status'),
      'head.docdata.management-status',
    ),
    language: toLanguage(
      root.attributes['xml:lang'] ?? elementAt(root, 'body')?.attributes['xml:lang'],
    ),
    headline,
    byline,
    creditLine,
    slugline: attributeAt(root, `${docdata}/du-key`, 'key'),
    urgency: toUrgency(attributeAt(root, `${docdata}/urgency`, 'ed-urg')),
    publishedAt: toMoment(attributeAt(root, `${docdata}/date.issue`, 'norm')),
    embargoedUntil: toEmbargo(attributeAt(root, `${docdata}/date.release`, 'norm')),
    editorialNote: editorialNoteOf(root),
    copy: toCopy(headline, paragraphs),
    source: 'nitf',
  };
};
