import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { later, toEntry, type Entry } from './entry';
import { languageTag } from './language';
import { stableId } from './stable-id';
import type { Channel } from './story';
import { oneLine } from './valid-text';

/** What all formats show of a feed. URLs are absolute and escaped. */
export interface Feed {
  id: string;
  title: string;
  publisher: string;
  language: string | null;
  self: string;
  next: string | null;
  home: string;
  /** The later of the newest `changedAt` of the entries and that of the channel; null with neither. */
  changedAt: string | null;
  entries: Entry[];
  /** Items that readers may hold, and that are no more; `at` in ISO 8601 UTC. */
  takenDown: { id: string; at: string; notice: string | null }[];
}

export const toFeed = (channel: Channel): Feed => {
  const entries = channel.stories.map((story) => toEntry(story, channel));
  const home = absoluteUrl(channel.home, channel.self) ?? channel.home;
  const named = oneLine(channel.title) ?? oneLine(channel.publisher) ?? new URL(home).host;
  return {
    id: channel.id,
    title: named,
    publisher: oneLine(channel.publisher) ?? named,
    language: languageTag(channel.language),
    self: absoluteUrl(channel.self, channel.self) ?? channel.self,
    next: absoluteUrl(channel.next, channel.self),
    home,
    changedAt: entries.reduce<string | null>(
      (newest, { changedAt }) => (newest === null ? changedAt : later(newest, changedAt)),
      channel.changedAt,
    ),
    entries,
    takenDown: channel.takenDown.map(({ at, notice, ...document }) => ({
      id: stableId({ ...document, locale: channel.language }),
      at,
      notice: oneLine(notice),
    })),
  };
};
