import { toFeed, type Entry } from './entry';
import type { Render, Story } from './story';

/**
 * Renders JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Stories with a flash have the extension `_flash_news`:
 * `level`, `expires_at` (ISO 8601 in UTC) and `pinned`.
 */
export const jsonFeed: Render = (channel) => {
  const { title, home, self, next, publisher, language, entries } = toFeed(channel);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    next_url: next ?? undefined,
    language: language ?? undefined,
    authors: [{ name: publisher }],
    items: entries.map(item),
  });
};

const item = (entry: Entry): Record<string, unknown> => ({
  id: entry.id,
  url: entry.url ?? undefined,
  title: entry.title,
  summary: entry.summary ?? undefined,
  ...content(entry),
  image: entry.image?.url,
  date_published: entry.releasedAt,
  date_modified: entry.changedAt,
  authors: entry.author === null ? undefined : [{ name: entry.author }],
  tags: entry.category === null ? undefined : [entry.category.name],
  language: entry.language ?? undefined,
  _flash_news: flash(entry.story.item),
});

// The standard requires one of the two.
const content = ({ body, summary, title }: Entry): Record<string, string> =>
  body === null
    ? { content_text: summary ?? title }
    : { content_html: body.html, content_text: body.text };

const flash = ({ flash, pinned }: Story['item']): Record<string, unknown> | undefined =>
  flash === null ? undefined : { level: flash.level, expires_at: flash.expiresAt, pinned };
