import { EMPTY_ITEM, type IncomingItem } from './incoming-item';
import { toByline, toLanguage, toStatus, toUrgency } from './fields';
import { htmlParagraphs, markupParagraphs } from './html';
import { toEmbargo, toMoment } from './moments';
import { ninjsSchema, type Ninjs, type NinjsPart } from './ninjs-schema';
import { oneLine, plainParagraphs, toCopy } from './paragraphs';
import { IncomingRefusal } from './refusal';
import { checkTexts } from './stored-text';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spells names as all generations of ninjs share them: `pubStatus`, `pubstatus` and `body_html` differ in case and underscores. */
const plainName = (name: string): string => name.replaceAll('_', '').toLowerCase();

const withPlainNames = (value: Fields, depth = 2): Fields =>
  Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      // Associated items keep their names until they are read themselves.
      if (depth === 0 || plainName(name) === 'associations') return [plainName(name), inner];
      const plain = Array.isArray(inner)
        ? inner.map((one: unknown) => (isFields(one) ? withPlainNames(one, depth - 1) : one))
        : inner;
      return [plainName(name), plain];
    }),
  );

/** Returns the parts in the order in which they are to be used: the main one first, then HTML, which marks its paragraphs. */
const byUse = (parts: NinjsPart[] | null | undefined): NinjsPart[] => {
  const rank = ({ role, contenttype }: NinjsPart): number =>
    (role === undefined || role === null || role === 'main' ? 0 : 2) +
    (/html/i.test(contenttype ?? '') ? 0 : 1);
  return [...(parts ?? [])]
    .filter(({ value }) => (value ?? '').trim() !== '')
    .sort((a, b) => rank(a) - rank(b));
};

const paragraphsOfPart = ({ contenttype, value }: NinjsPart): string[] => {
  if (/html/i.test(contenttype ?? '')) return htmlParagraphs(value ?? '');
  return contenttype === 'text/plain'
    ? plainParagraphs(value ?? '')
    : markupParagraphs(value ?? '');
};

const bodyOf = (item: Ninjs): string[] => {
  const [part] = byUse(item.bodies);
  if (part !== undefined) return paragraphsOfPart(part);
  const html = item.bodyhtml ?? item.bodyxhtml;
  if (html !== undefined && html !== null) return htmlParagraphs(html);
  return plainParagraphs(item.bodytext ?? '');
};

const headlineOf = (item: Ninjs): string | null => {
  const [part] = byUse(item.headlines);
  const printed = part === undefined ? item.headline : paragraphsOfPart(part).join(' ');
  return oneLine(printed ?? item.title ?? '') || null;
};

const creditOf = ({ creditline, infosources, infosource }: Ninjs): string | null => {
  if (typeof creditline === 'string') return creditline;
  if (typeof infosource === 'string') return infosource;
  const [first] = infosources ?? infosource ?? [];
  return first?.name ?? first?.literal ?? null;
};

const bylineOf = ({ by, byline }: Ninjs): string | null => toByline(by ?? byline);

const located = (place: string | null | undefined, paragraphs: string[]): string[] => {
  const [first, ...rest] = paragraphs;
  const printed = place?.trim() ?? '';
  if (first === undefined || printed === '') return paragraphs;
  const isPrinted = first.toLowerCase().startsWith(printed.toLowerCase().slice(0, 4));
  return isPrinted ? paragraphs : [`${printed.toUpperCase()} — ${first}`, ...rest];
};

const toItem = (item: Ninjs): IncomingItem => {
  const headline = headlineOf(item);
  return {
    ...EMPTY_ITEM,
    guid: item.uri ?? null,
    version: item.version ?? toMoment(item.versioncreated),
    status: toStatus(item.pubstatus, 'pubStatus'),
    language: toLanguage(item.language),
    headline,
    byline: bylineOf(item),
    creditLine: creditOf(item),
    slugline: item.slugline ?? null,
    urgency: toUrgency(item.urgency),
    publishedAt: toMoment(item.firstcreated ?? item.versioncreated),
    embargoedUntil: toEmbargo(item.embargoeduntil ?? item.embargoed),
    editorialNote: item.ednote ?? null,
    copy: toCopy(headline, located(item.located, bodyOf(item))),
    source: 'ninjs',
  };
};

/** @throws IncomingRefusal naming the field and the rule */
const parseItem = (value: unknown): Ninjs => {
  if (!isFields(value)) throw new IncomingRefusal('The ninjs is no object.');
  checkTexts(value);
  const parsed = ninjsSchema.safeParse(withPlainNames(value));
  if (parsed.success) return parsed.data;
  const given = new Map(Object.keys(value).map((name) => [plainName(name), name]));
  const faults = parsed.error.issues.slice(0, 5).map(({ path: [name, ...rest], message }) => {
    const field = given.get(String(name)) ?? String(name);
    return `${[field, ...rest].join('.')}: ${message}`;
  });
  throw new IncomingRefusal(`The ninjs is not valid. ${faults.join('; ')}.`);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = (error as Error).message.slice(0, 200);
    throw new IncomingRefusal(`The JSON can't be read: ${reason}.`, 400, 'notWellFormed');
  }
};

const IS_TEXT = ['text', undefined, null];

/** Stories that a composite brings; pictures and other media have another type. */
const associatedOf = ({ associations }: Ninjs): unknown[] =>
  Object.values(associations ?? {}).filter(
    (one) => IS_TEXT.includes((one as { type?: string }).type) && 'uri' in one,
  );

/**
 * Returns how to read each story of IPTC ninjs 1, 2 or 3 (https://iptc.org/standards/ninjs/): one item, a list, or a
 * composite with the stories as associations.
 * @throws IncomingRefusal for invalid JSON, or an item that is no text
 */
export const ninjsPieces = (text: string): (() => IncomingItem)[] => {
  const value = parseJson(text);
  if (Array.isArray(value)) return value.map((one) => () => toItem(parseItem(one)));
  const item = parseItem(value);
  const associated = item.type === 'composite' ? associatedOf(item) : [];
  if (associated.length > 0) return associated.map((one) => () => toItem(parseItem(one)));
  if (!IS_TEXT.includes(item.type) && item.type !== 'composite') {
    throw new IncomingRefusal(`type: "${item.type ?? ''}" is not read; accepted is text.`);
  }
  return [() => toItem(item)];
};
