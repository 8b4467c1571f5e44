import { LEVELS } from '../../../shared/flash';
import type { Entry } from './entry';
import { toFeed, type Feed } from './feed';
import { validText, oneLine } from './valid-text';
import type { Contributor } from './contributors';
import type { Picture } from './picture';
import type { Render } from './story';

type Part = Record<string, unknown>;

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/**
 * Renders IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/): one object of type `composite`, since the schema allows one,
 * with the whole stories as `associations`. An item that was taken down is one with `pubStatus: canceled` and the same `uri`.
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
    associations: [
      ...feed.entries.map((entry) => ({ name: entry.title, ...story(entry, feed) })),
      ...feed.takenDown.map(canceled),
    ],
  });
};

const canceled = ({ id, at, notice }: Feed['takenDown'][number]): Part => ({
  name: 'canceled',
  uri: id,
  type: 'text',
  pubStatus: 'canceled',
  versionCreated: at,
  descriptions: notice === null ? undefined : [plain('notice', notice)],
});

const story = (entry: Entry, { publisher }: Feed): Part => {
  const { item, byline, dateline } = entry.story;
  const people = entry.contributors.filter(({ kind }) => kind === 'person');
  const agencies = entry.contributors.filter(({ kind }) => kind === 'organization');
  return {
    uri: entry.id,
    type: 'text',
    representationType: entry.story.body === null ? 'partial' : 'full',
    pubStatus: 'usable',
    urgency: urgency(entry),
    firstCreated: entry.releasedAt,
    versionCreated: entry.changedAt,
    language: entry.language ?? undefined,
    by: (oneLine(byline) ?? people.map(({ name }) => name).join(', ')) || undefined,
    located: oneLine(dateline?.place ?? null) ?? undefined,
    slugline: oneLine(item.slug) ?? undefined,
    headlines: [plain('main', entry.title)],
    descriptions: descriptions(entry),
    bodies: bodies(entry),
    people: [
      ...item.people.map(({ name, documentId }) => named(name, documentId)),
      ...people.map((one) => ({ ...party(one), rel: 'author' })),
    ],
    subjects:
      entry.category === null ? [] : [named(entry.category.name, item.category?.documentId)],
    genres: entry.flash === null ? [] : [named(entry.flash.label, entry.flash.level)],
    infoSources: agencies.length === 0 ? [{ name: publisher }] : agencies.map(party),
    renditions: entry.url === null ? [] : [rendition(entry.url, { contentType: 'text/html' })],
    associations: entry.picture === null ? [] : [picture(entry.picture)],
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

/** The body without the corrections, which have their own place. */
const bodies = ({ story: { body } }: Entry): Part[] =>
  body === null
    ? []
    : [
        { role: 'html', contentType: 'text/html', value: validText(body.html) },
        plain('text', validText(body.text)),
      ];

const plain = (role: string, value: string): Part => ({ role, contentType: 'text/plain', value });

const named = (name: string, literal: string | undefined): Part => ({
  name: validText(name),
  literal,
});

const party = ({ name, url }: Contributor): Part => ({ name, uri: url ?? undefined });

const rendition = (href: string, more: Part): Part => ({ name: 'web', href, ...more });

const picture = ({ url, alternativeText, caption, credit, renditions }: Picture): Part => ({
  name: alternativeText ?? 'picture',
  uri: url,
  type: 'picture',
  by: credit ?? undefined,
  descriptions: caption === null ? undefined : [plain('caption', caption)],
  renditions: renditions.map((size) => ({
    ...rendition(size.url, { width: size.width ?? undefined, height: size.height ?? undefined }),
    name: size.url === url ? 'web' : `${size.width ?? 'small'}`,
    contentType: size.mime ?? undefined,
  })),
});
