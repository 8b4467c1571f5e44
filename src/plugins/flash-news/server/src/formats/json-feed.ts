import type { Contributor } from './contributors';
import type { Entry } from './entry';
import { toFeed, type Feed } from './feed';
import type { Render } from './story';

/**
 * Renders JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension `_flash_news`. Of a story with a flash:
 * `level` and `expires_at` (ISO 8601 in UTC); of that and of one on top: `pinned`. Of the feed, where items were taken down: `taken_down`, a list of `id`,
 * `date` (ISO 8601 in UTC) and, of a killed story, the `notice` to readers.
 */
export const jsonFeed: Render = (channel) => {
  const { title, home, self, next, publisher, language, entries, takenDown } = toFeed(channel);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    next_url: next ?? undefined,
    language: language ?? undefined,
    authors: [{ name: publisher }],
    items: entries.map(item),
    _flash_news: takenDown.length === 0 ? undefined : { taken_down: takenDown.map(removed) },
  });
};

const removed = ({ id, at, notice }: Feed['takenDown'][number]): Record<string, unknown> => ({
  ...{ id, date: at, notice: notice ?? undefined },
});

const item = (entry: Entry): Record<string, unknown> => ({
  id: entry.id,
  url: entry.url ?? undefined,
  title: entry.title,
  summary: entry.summary ?? undefined,
  ...content(entry),
  image: entry.picture?.url,
  date_published: entry.releasedAt,
  date_modified: entry.changedAt,
  authors: entry.contributors.length === 0 ? undefined : entry.contributors.map(author),
  tags: tags(entry),
  language: entry.language ?? undefined,
  _flash_news: flash(entry.story.item),
});

const author = ({ name, url }: Contributor): Record<string, unknown> => ({
  ...{ name, url: url ?? undefined },
});

const tags = ({ category, flash }: Entry): string[] | undefined => {
  const all = [category?.name ?? [], flash?.label ?? []].flat();
  return all.length === 0 ? undefined : all;
};

// The standard requires one of the two.
const content = ({ content, summary, title }: Entry): Record<string, string> =>
  content === null
    ? { content_text: summary ?? title }
    : { content_html: content.html, content_text: content.text };

const flash = ({ flash, pinned }: Entry['story']['item']): Record<string, unknown> | undefined =>
  flash === null && !pinned
    ? undefined
    : { ...(flash !== null && { level: flash.level, expires_at: flash.expiresAt }), pinned };
