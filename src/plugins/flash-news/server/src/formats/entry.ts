import type { FeedImage } from '../../../shared/contracts/feed';
import { absoluteUrl } from './absolute-url';
import { languageTag } from './language';
import { validText, oneLine } from './valid-text';
import { feedId, stableId } from './stable-id';
import type { Channel, Story } from './story';

/** What all formats show of a story, prepared once so that they can't differ. Texts are valid in XML; empty ones null. */
export interface Entry {
  /** The story itself, for what only some formats show. */
  story: Story;
  /** `urn:uuid:`, see `stableId`. */
  id: string;
  title: string;
  summary: string | null;
  url: string | null;
  /** BCP 47; null if the locale is no language tag. */
  language: string | null;
  /** The byline, else the credit. */
  author: string | null;
  credit: string | null;
  category: { term: string; name: string } | null;
  image: FeedImage | null;
  body: Story['body'];
  /** ISO 8601 in UTC; `changedAt` is never before `releasedAt`. */
  releasedAt: string;
  changedAt: string;
}

/** What all formats show of a feed. URLs are absolute and escaped. */
export interface Feed {
  id: string;
  title: string;
  publisher: string;
  language: string | null;
  self: string;
  next: string | null;
  home: string;
  /** The newest `changedAt` of the entries; null if there are none. */
  changedAt: string | null;
  entries: Entry[];
}

/** Converts a story to an entry, resolving pictures by `base` and pages by `home`. */
export const toEntry = (story: Story, place: { home: string; base: string }): Entry => {
  const { item, byline, body } = story;
  const summary = oneLine(item.summary);
  const credit = oneLine(item.credit);
  return {
    story,
    id: stableId(item),
    // Feed readers need a text to link.
    title: oneLine(item.title) ?? summary ?? item.documentId,
    summary,
    url: absoluteUrl(item.url, place.home),
    language: languageTag(item.locale),
    author: oneLine(byline) ?? credit,
    credit,
    category: category(item.category),
    image: image(item.image, place.base),
    body: body === null ? null : { html: validText(body.html), text: validText(body.text) },
    releasedAt: item.releasedAt,
    changedAt: later(item.releasedAt, item.modifiedAt),
  };
};

export const toFeed = (channel: Channel): Feed => {
  const entries = channel.stories.map((story) => toEntry(story, channel));
  const home = absoluteUrl(channel.home, channel.self) ?? channel.home;
  const named = oneLine(channel.title) ?? oneLine(channel.publisher) ?? new URL(home).host;
  return {
    id: feedId(channel.self),
    title: named,
    publisher: oneLine(channel.publisher) ?? named,
    language: languageTag(channel.language),
    self: absoluteUrl(channel.self, channel.self) ?? channel.self,
    next: absoluteUrl(channel.next, channel.self),
    home,
    changedAt: entries.reduce<string | null>(
      (newest, { changedAt }) => (newest === null ? changedAt : later(newest, changedAt)),
      null,
    ),
    entries,
  };
};

// An embargoed story is released after its last modification.
const later = (one: string, other: string): string =>
  Date.parse(other) > Date.parse(one) ? other : one;

const category = (of: Story['item']['category']): Entry['category'] => {
  const name = oneLine(of?.name ?? null);
  return of === null || name === null ? null : { term: oneLine(of.slug) ?? of.documentId, name };
};

const image = (of: FeedImage | null, base: string): FeedImage | null => {
  const url = absoluteUrl(of?.url ?? null, base);
  if (of === null || url === null) return null;
  const alternativeText = oneLine(of.alternativeText);
  return { url, alternativeText, width: pixels(of.width), height: pixels(of.height) };
};

const pixels = (size: number | null): number | null =>
  size !== null && Number.isInteger(size) && size > 0 ? size : null;
