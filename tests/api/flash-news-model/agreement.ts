import { expect } from '@jest/globals';
import type { Item, Line } from './model';
import { LOCALES, type Play, type Room } from './room';

/** The feed queries after each step, with the locales in which they may return a document. */
const QUERIES: { query: { locale: string; fallback?: string }; chain: string[] }[] = [
  ...LOCALES.map((locale) => ({ query: { locale }, chain: [locale] })),
  { query: { locale: 'sr-Latn', fallback: 'auto' }, chain: ['sr-Latn', 'sq'] },
  { query: { locale: 'en', fallback: 'sr-Latn,sq' }, chain: ['en', 'sr-Latn', 'sq'] },
];

interface Answer {
  data: Record<keyof Item, unknown>[];
  meta: { primary?: string | null; nextCursor?: string | null };
}

const shownAs = ({ documentId, locale, title, releasedAt, pinned, flash }: Item) => ({
  documentId,
  locale,
  title,
  releasedAt: new Date(releasedAt).toISOString(),
  pinned,
  flash: flash && {
    level: flash.level,
    startedAt: new Date(flash.startedAt).toISOString(),
    expiresAt: new Date(flash.expiresAt).toISOString(),
    text: null,
  },
});

const shown = ({ data }: Answer) =>
  data.map(({ documentId, locale, title, releasedAt, pinned, flash }) => ({
    documentId,
    locale,
    title,
    releasedAt,
    pinned,
    flash,
  }));

/** Loads all pages of Latest news, two items a page. */
const paged = async (room: Room, query: object, cursor?: string): Promise<Answer> => {
  const given = { ...query, limit: '2', ...(cursor !== undefined && { cursor }) };
  const page = (await room.get('latest-news', given)) as Answer;
  const { nextCursor } = page.meta;
  if (nextCursor == null) return page;
  const rest = await paged(room, query, nextCursor);
  return { ...page, data: [...page.data, ...rest.data] };
};

const expectFeeds = async ({ room, model }: Play): Promise<void> => {
  for (const { query, chain } of QUERIES) {
    const latest = model.latestNews(chain).map(shownAs);
    const flashing = model.flashNews(chain).map(shownAs);
    const [news, pages, flashes] = (await Promise.all([
      room.get('latest-news', { ...query, limit: '100' }),
      latest.length > 2 ? paged(room, query) : null,
      room.get('flash-news', query),
    ])) as [Answer, Answer | null, Answer];
    expect({ query, latest: shown(news) }).toEqual({ query, latest });
    expect({ query, paged: shown(pages ?? news) }).toEqual({ query, paged: latest });
    expect({ query, flashing: shown(flashes) }).toEqual({ query, flashing });
    expect(flashes.meta.primary).toBe(flashing[0]?.documentId ?? null);
  }
};

interface Entries {
  data: {
    documentId: string;
    title: string;
    releasedAt: string;
    corrections: { text: string; at: string }[];
  }[];
  meta: { pagination: { total: number } };
}

/** Compares what Strapi's own routes show anonymous readers, drafts requested too. */
const expectReads = async ({ room, model, seen }: Play): Promise<void> => {
  const all = { 'pagination[pageSize]': '100' };
  const byId = (a: { documentId: string }, b: { documentId: string }): number =>
    a.documentId < b.documentId ? -1 : 1;
  const idsIn = ({ data }: Entries): string[] => data.map(({ documentId }) => documentId).sort();
  for (const locale of LOCALES) {
    const [articles, drafts, quotes] = (await Promise.all([
      room.get('articles', { ...all, locale }),
      room.get('articles', { ...all, locale, status: 'draft' }),
      room.get('quotes', { ...all, locale }),
    ])) as [Entries, Entries, Entries];
    const read = articles.data.sort(byId).map(({ documentId, title, releasedAt, corrections }) => ({
      documentId,
      title,
      releasedAt: Date.parse(releasedAt),
      corrections: corrections.map(({ text, at }) => ({ text, at: Date.parse(at) })),
    }));
    expect({ locale, read }).toEqual({ locale, read: model.articles(locale) });
    expect(articles.meta.pagination.total).toBe(read.length);
    expect({ locale, drafts: idsIn(drafts) }).toEqual({ locale, drafts: [] });
    expect({ locale, quotes: idsIn(quotes) }).toEqual({ locale, quotes: model.quotes(locale) });
    for (const id of seen.documents.slice(-3)) {
      const status = await room.status(`articles/${id}`, { locale });
      expect({ id, locale, status }).toEqual({ id, locale, status: model.statusOf(id, locale) });
    }
  }
  expect(idsIn((await room.get('people', all)) as Entries)).toEqual(model.people());
};

const toEpoch = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

interface Entry extends Record<Exclude<keyof Line, 'at'>, never> {
  id: number;
  at: string;
}

const lineOf = ({ kind, documentId, locale, level, expiresAt, releasedAt, at }: Entry): Line => ({
  kind,
  documentId,
  locale,
  level,
  expiresAt: toEpoch(expiresAt),
  releasedAt: toEpoch(releasedAt),
  at: Date.parse(at),
});

const alike = (a: Line, b: Line): number =>
  `${a.documentId} ${a.locale}` < `${b.documentId} ${b.locale}` ? -1 : 1;

/** Compares the event log. @param isInOrder false where a step has concurrent events */
const expectLog = async ({ room, model, seen }: Play, isInOrder: boolean): Promise<void> => {
  const history = await room.call('log', 'page', { before: null, limit: 100 });
  const entries = (history as { data: Entry[] }).data.filter(({ id }) => id > seen.lastId);
  seen.lastId = entries[0]?.id ?? seen.lastId;
  const lines = entries.reverse().map(lineOf);
  const wanted = model.newLines();
  if (!isInOrder) for (const told of [lines, wanted]) told.sort(alike);
  expect(lines).toEqual(wanted);
};

/** Expects that the newsroom shows and has logged what its model says. */
export const expectAgreement = async (play: Play, isInOrder = true): Promise<void> => {
  await expectLog(play, isInOrder);
  await expectFeeds(play);
  await expectReads(play);
};
