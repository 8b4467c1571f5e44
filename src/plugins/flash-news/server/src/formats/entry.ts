import type { FeedImage } from '../../../shared/contracts/feed';
import { absolute } from './absolute-address';
import { languageTag } from './language';
import { fitText, oneLine } from './plain-text';
import { feedId, stableId } from './stable-id';
import type { Channel, Story } from './story';

/** What all formats say of a story, so that they cannot disagree. Texts are fit for XML, and null where empty. */
export interface Entry {
  /** The story itself, for what only some formats tell. */
  story: Story;
  /** `urn:uuid:`, see `stableId`. */
  id: string;
  title: string;
  summary: string | null;
  url: string | null;
  /** BCP 47; null where the locale is no language tag. */
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

/** What all formats say of the feed. Addresses are absolute and escaped. */
export interface Feed {
  id: string;
  title: string;
  publisher: string;
  language: string | null;
  self: string;
  next: string | null;
  home: string;
  /** The newest change of what is shown, ISO 8601 in UTC; null where nothing is. */
  changedAt: string | null;
  entries: Entry[];
}

/** Pictures are relative to `base`, pages to `home`. */
export const toEntry = (story: Story, place: { home: string; base: string }): Entry => {
  const { item, byline, body } = story;
  const summary = oneLine(item.summary);
  const credit = oneLine(item.credit);
  return {
    story,
    id: stableId(item),
    // A reader of feeds needs something to press on.
    title: oneLine(item.title) ?? summary ?? item.documentId,
    summary,
    url: absolute(item.url, place.home),
    language: languageTag(item.locale),
    author: oneLine(byline) ?? credit,
    credit,
    category: category(item.category),
    image: image(item.image, place.base),
    body: body === null ? null : { html: fitText(body.html), text: fitText(body.text) },
    releasedAt: item.releasedAt,
    changedAt: later(item.releasedAt, item.modifiedAt),
  };
};

export const toFeed = (channel: Channel): Feed => {
  const entries = channel.stories.map((story) => toEntry(story, channel));
  const home = absolute(channel.home, channel.self) ?? channel.home;
  const named = oneLine(channel.title) ?? oneLine(channel.publisher) ?? new URL(home).host;
  return {
    id: feedId(channel.self),
    title: named,
    publisher: oneLine(channel.publisher) ?? named,
    language: languageTag(channel.language),
    self: absolute(channel.self, channel.self) ?? channel.self,
    next: absolute(channel.next, channel.self),
    home,
    changedAt: entries.reduce<string | null>(
      (newest, { changedAt }) => (newest === null ? changedAt : later(newest, changedAt)),
      null,
    ),
    entries,
  };
};

// A story is written before its embargo lifts, and its release is then the newest thing about it.
const later = (one: string, other: string): string =>
  Date.parse(other) > Date.parse(one) ? other : one;

const category = (of: Story['item']['category']): Entry['category'] => {
  const name = oneLine(of?.name ?? null);
  return of === null || name === null ? null : { term: oneLine(of.slug) ?? of.documentId, name };
};

const image = (of: FeedImage | null, base: string): FeedImage | null => {
  const url = absolute(of?.url ?? null, base);
  if (of === null || url === null) return null;
  const alternativeText = oneLine(of.alternativeText);
  return { url, alternativeText, width: pixels(of.width), height: pixels(of.height) };
};

const pixels = (size: number | null): number | null =>
  size !== null && Number.isInteger(size) && size > 0 ? size : null;
