import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import type { Contributor } from './contributors';
import type { Entry } from './entry';
import { toFeed, type Feed } from './feed';
import { languageTag } from './language';
import { FLASH_SCHEME } from './schemes';
import type { Render } from './story';
import { element, textElement, xmlDocument, type Attributes } from './xml';

/** The date of an empty feed: Atom requires one, and a constant keeps the bytes the same. */
const EPOCH = '1970-01-01T00:00:00Z';

const TYPE = 'application/atom+xml';

/** Of RFC 6721. */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

/**
 * Renders Atom 1.0 (RFC 4287), one page of a paged feed (RFC 5005), with the whole stories. An item that was taken down is an
 * `at:deleted-entry` (RFC 6721).
 */
export const atom: Render = (channel) => {
  const feed = toFeed(channel);
  const names = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:at': feed.takenDown.length > 0 ? TOMBSTONES : null,
    'xml:lang': feed.language,
  };
  const parts = [
    ...head(feed),
    ...feed.takenDown.map(tombstone),
    ...feed.entries.map(entryElement),
  ];
  return xmlDocument(element('feed', names, parts));
};

const head = (feed: Feed): string[] => [
  textElement('id', feed.id),
  textElement('title', feed.title),
  textElement('updated', feed.changedAt ?? EPOCH),
  element('author', {}, [textElement('name', feed.publisher)]),
  link({ rel: 'self', type: TYPE, href: feed.self }),
  link({ rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.home }),
  link({ rel: 'next', type: TYPE, href: feed.next }),
];

const tombstone = ({ id, at, notice }: Feed['takenDown'][number]): string =>
  element('at:deleted-entry', { ref: id, when: at }, [textElement('at:comment', notice)]);

const entryElement = (entry: Entry): string =>
  element('entry', { 'xml:lang': entry.language }, [
    textElement('id', entry.id),
    textElement('title', entry.title),
    ...pages(entry),
    enclosure(entry),
    textElement('published', entry.releasedAt),
    textElement('updated', entry.changedAt),
    ...entry.contributors.map(author),
    category(entry.category),
    flash(entry.flash),
    textElement('summary', entry.summary),
    content(entry),
  ]);

/**
 * Links the page of the story, and those of its other languages as related ones: readers take any alternate for the story's own page,
 * some the last.
 */
const pages = ({ url, language, story: { item } }: Entry): string[] => {
  const others = new Map<string, string | null>();
  for (const { locale, url: address } of item.translations) {
    const hreflang = languageTag(locale);
    if (hreflang !== null && hreflang !== language)
      others.set(hreflang, absoluteUrl(address, url ?? ''));
  }
  return [
    link({ rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
    ...[...others].map(([hreflang, href]) =>
      link({ rel: 'related', type: 'text/html', hreflang, href }),
    ),
  ];
};

const enclosure = ({ picture }: Entry): string =>
  picture === null ? '' : link({ rel: 'enclosure', type: picture.mime, href: picture.url });

// RFC 4287 §4.1.1: an entry without a link needs its content, and one without a summary should have it.
const content = ({ url, content, summary, title }: Entry): string => {
  if (content !== null) return textElement('content', content.html, { type: 'html' });
  return url === null || summary === null ? textElement('content', summary ?? title) : '';
};

const author = ({ name, url }: Contributor): string =>
  element('author', {}, [textElement('name', name), textElement('uri', url)]);

const link = (attributes: Attributes): string =>
  attributes.href === null ? '' : element('link', attributes);

const category = (of: Entry['category']): string =>
  of === null ? '' : element('category', { term: of.term, label: of.name });

const flash = (of: Entry['flash']): string =>
  of === null ? '' : element('category', { term: of.level, scheme: FLASH_SCHEME, label: of.label });
