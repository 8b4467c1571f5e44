import { LEVELS } from '../../../shared/flash';
import { toFeed, type Entry, type Feed } from './entry';
import { validText, oneLine } from './valid-text';
import type { Render } from './story';

type Part = Record<string, unknown>;

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/**
 * Renders IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/): one object of type `composite`, since the schema allows one,
 * with the whole stories as `associations`.
 */
export const ninjs: Render = (channel) => {
  const feed = toFeed(channel);
  return JSON.stringify({
    uri: feed.id,
    standard: STANDARD,
    type: 'composite',
    pubStatus: 'usable',
    versionCreated: feed.changedAt ?? undefined,
    language: feed.language ?? undefined,
    title: feed.title,
    infoSources: [{ name: feed.publisher }],
    associations: feed.entries.map((entry) => ({ name: entry.title, ...story(entry, feed) })),
  });
};

const story = (entry: Entry, { publisher }: Feed): Part => {
  const { item, byline } = entry.story;
  return {
    uri: entry.id,
    type: 'text',
    representationType: entry.body === null ? 'partial' : 'full',
    pubStatus: 'usable',
    urgency: urgency(entry),
    firstCreated: entry.releasedAt,
    versionCreated: entry.changedAt,
    language: entry.language ?? undefined,
    by: oneLine(byline) ?? undefined,
    slugline: oneLine(item.slug) ?? undefined,
    headlines: [plain('main', entry.title)],
    descriptions: descriptions(entry),
    bodies: bodies(entry),
    people: item.people.map(({ name, documentId }) => named(name, documentId)),
    subjects:
      entry.category === null ? [] : [named(entry.category.name, item.category?.documentId)],
    infoSources: [{ name: entry.credit ?? publisher }],
    renditions: entry.url === null ? [] : [rendition(entry.url, { contentType: 'text/html' })],
    associations: entry.image === null ? [] : [picture(entry.image)],
  };
};

/** 1, 2, 3 for a flash, by its level; 4 for other news. */
const urgency = ({ story: { item } }: Entry): number =>
  item.flash === null ? LEVELS.length + 1 : LEVELS.indexOf(item.flash.level) + 1;

/** The summary, and the corrections by their kind. Under its own role, a withdrawn one isn't taken for one that holds. */
const descriptions = ({ summary, story: { corrections } }: Entry): Part[] => [
  ...(summary === null ? [] : [plain('summary', summary)]),
  ...corrections.map(({ kind, text, withdrawnAt }) =>
    plain(withdrawnAt === null ? kind : `withdrawn-${kind}`, validText(text)),
  ),
];

const bodies = ({ body }: Entry): Part[] =>
  body === null
    ? []
    : [{ role: 'html', contentType: 'text/html', value: body.html }, plain('text', body.text)];

const plain = (role: string, value: string): Part => ({ role, contentType: 'text/plain', value });

const named = (name: string, literal: string | undefined): Part => ({
  name: validText(name),
  literal,
});

const rendition = (href: string, more: Part): Part => ({ name: 'web', href, ...more });

const picture = ({ url, alternativeText, width, height }: NonNullable<Entry['image']>): Part => ({
  name: alternativeText ?? 'picture',
  uri: url,
  type: 'picture',
  renditions: [rendition(url, { width: width ?? undefined, height: height ?? undefined })],
});
