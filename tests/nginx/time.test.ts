import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '../helpers/articles';
import { ARTICLE, documentsOf } from '../api/flash-news/desk';
import type { Reply } from './nginx';
import { openSite, type Site } from './site';
import { until } from '../helpers/until';

/** Seconds for which an answer is fresh, and one more, since nginx counts whole seconds. */
const FRESH = 5 + 1;
/** Seconds for a poll, the app and a busy machine. */
const TOLERANCE = 1;

interface Item {
  documentId: string;
  flash: { expiresAt: string } | null;
}

const textOf = ({ body }: Reply): string => body.toString();

const itemsOf = (reply: Reply): Item[] => (JSON.parse(textOf(reply)) as { data: Item[] }).data;

const flashOf = (reply: Reply, { documentId }: Entry) =>
  reply.status === 200
    ? (itemsOf(reply).find((item) => item.documentId === documentId)?.flash ?? null)
    : null;

/** Returns the last moment, in epoch ms, at which a cache may show this answer. */
const lastAllowed = ({ headers }: Reply): number => {
  const [fresh = 0, revalidate = 0, onError = 0] = (
    String(headers['cache-control']).match(/\d+/g) ?? []
  ).map(Number);
  return Date.parse(String(headers.date)) + (fresh + Math.max(revalidate, onError)) * 1000;
};

describe('what time does behind the cache', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    site.app.fail(false);
    await site.up();
  });
  afterAll(() => site.stop());

  /** Publishes an article alone in its category, so that its page shows nothing else. */
  const alone = async () => {
    const { documentId } = await site.write.category();
    const article = await site.write.published({ data: { category: documentId } });
    return { article, address: `/api/latest-news?category=${documentId}` };
  };
  const raise = async (article: Entry) => {
    const { status, body } = await site.desk.raise(article.documentId, { minutes: 1 });
    expect(status).toBe(200);
    return Date.parse(body.data.expiresAt as string);
  };
  const expired = (address: string) =>
    until(
      () => site.ask(address),
      ({ cache }) => cache !== 'HIT',
      { seconds: FRESH + TOLERANCE },
    );

  it('shows a raised flash as soon as the kept page has ended', async () => {
    const { article, address } = await alone();
    const before = await site.ask(address);
    expect(flashOf(before, article)).toBeNull();
    await raise(article);
    const reply = await until(
      () => site.ask(address),
      (one) => flashOf(one, article) !== null,
      { seconds: FRESH + TOLERANCE },
    );
    expect(reply.status).toBe(200);
  });

  it('gives the text of a story as it was at most six seconds before, on the webhook of a raise, a hundred times', async () => {
    const stories: { documentId: string; address: string }[] = [];
    for (let count = 0; count < 100; count += 1) {
      const { documentId, slug } = await site.write.published({ title: 'As it was' });
      stories.push({ documentId, address: `/api/latest-news/by-slug/${String(slug)}` });
    }
    const titleAt = async (address: string) => {
      const { status, body } = await site.ask(address);
      expect(status).toBe(200);
      return (JSON.parse(body.toString()) as { data: { title: string } }).data.title;
    };
    for (const { documentId, address } of stories) {
      // Cached as late as can be.
      expect(await titleAt(address)).toBe('As it was');
      await site.change({ id: 0, documentId }, 'As it is');
      await site.write.publish(documentId);
    }
    await setTimeout(FRESH * 1000);
    const fetched: Promise<string[]>[] = [];
    const onRaise = ({ news }: { news: { documentId: string } }): Promise<void> => {
      const story = stories.find(({ documentId }) => documentId === news.documentId);
      // Several readers at once, of whom the first lets nginx ask again.
      const readers = Array.from({ length: 5 }, () => titleAt(story?.address ?? ''));
      fetched.push(Promise.all(readers));
      return Promise.resolve();
    };
    site.strapi.eventHub.on('flash-news.raised', onRaise);
    // So that the others come while it asks.
    site.app.slow(30);
    for (const { documentId } of stories) {
      expect((await site.desk.raise(documentId)).status).toBe(200);
      expect((await site.desk.end(documentId)).status).toBe(200);
    }
    const titles = await Promise.all(fetched);
    site.app.slow(0);
    site.strapi.eventHub.off('flash-news.raised', onRaise);
    expect(titles).toEqual(stories.map(() => Array.from({ length: 5 }, () => 'As it is')));
  });

  it('gives the kept page where the app fails or is down', async () => {
    const { article, address } = await alone();
    const kept = await site.ask(address);
    site.app.fail(true);
    const stale = { status: 200, cache: 'STALE', text: textOf(kept) };
    const failing = await expired(address);
    expect({ ...failing, text: textOf(failing) }).toMatchObject(stale);
    expect(site.app.seen(address).at(-1)?.status).toBe(500);
    site.app.fail(false);
    await site.down();
    const down = await site.ask(address);
    expect({ ...down, text: textOf(down) }).toMatchObject(stale);
    // An uncached answer can't be served.
    expect(await site.ask(`${address}&limit=1`)).toMatchObject({ status: 502 });
    await site.up();
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'REVALIDATED' });
    expect(flashOf(kept, article)).toBeNull();
  });

  it('gives a page with a flash until the flash ends, and not after', async () => {
    const { article, address } = await alone();
    const ends = await raise(article);
    const left = () => ends - site.clock.now();
    // The app's minute is shortened, to what a busy machine needs for the steps before the end.
    site.clock.advance({ seconds: left() / 1000 - 30 });
    // Cached, and revalidated by a 304 once, so that its end is counted again.
    const kept = await site.ask(address);
    expect(flashOf(kept, article)).not.toBeNull();
    const renewed = await expired(address);
    expect(renewed).toMatchObject({ status: 200, cache: 'REVALIDATED' });
    await site.down();
    const given: { reply: Reply; left: number }[] = [];
    await until(
      async () => {
        const asked = left();
        const reply = await site.ask(address);
        given.push({ reply, left: asked });
        return reply;
      },
      ({ status }) => status !== 200,
      { seconds: 40 },
    );

    const shown = given.filter(({ reply }) => flashOf(reply, article) !== null);
    expect(shown.some(({ reply }) => reply.cache === 'STALE')).toBe(true);
    // nginx counts whole seconds.
    expect(shown.at(-1)?.left).toBeGreaterThan(-50);
    // Not dropped before its time either.
    expect(shown.at(-1)?.left).toBeLessThan(3000);
    expect(given.at(-1)?.reply.status).toBe(502);
    // Nor do its headers allow a downstream cache to show it longer.
    const allowed = [kept, renewed, ...shown.map(({ reply }) => reply)].map(lastAllowed);
    const ahead = site.clock.now() - Date.now();
    expect(Math.max(...allowed)).toBeLessThanOrEqual(ends - ahead);
  });

  it.each<[string, number, (article: Entry) => Promise<unknown>]>([
    ['unpublished', 404, ({ documentId }) => site.write.unpublish(documentId)],
    [
      'killed',
      410,
      ({ documentId }) =>
        site.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
          notices: { sq: 'We took this story down.', en: 'We took this story down.' },
          reason: 'Wrong man',
        }),
    ],
  ])('forgets a story that was %s', async (_, status, withdraw) => {
    const article = await site.write.published();
    const address = `/api/latest-news/by-slug/${String(article['slug'])}`;
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'MISS' });
    await withdraw(article);
    const gone = await until(
      () => site.ask(address),
      (reply) => reply.status !== 200,
      { seconds: FRESH + TOLERANCE },
    );
    expect(gone.status).toBe(status);
    expect(JSON.parse(gone.body.toString())).toMatchObject({ error: { status } });
    // Nor does it return while the app is down.
    await site.down();
    const later = await until(
      () => site.ask(address),
      (reply) => reply.status >= 500 || reply.status === 200,
      { seconds: 1 + FRESH },
    );
    expect(later.status).toBe(502);
  });

  it('follows a slug that is renamed there and back', async () => {
    const { documentId, slug } = await site.write.published();
    const rename = async (to: string) => {
      await documentsOf(site.strapi)(ARTICLE).update({
        ...{ documentId, locale: 'sq', data: { slug: to } },
      });
      await site.write.publish(documentId);
    };
    const at = (name: string) => `/api/latest-news/by-slug/${name}`;
    const there = `${String(slug)}-there`;
    await site.ask(at(String(slug)));
    await rename(there);
    const moved = await until(
      () => site.ask(at(String(slug))),
      ({ status }) => status !== 200,
      { seconds: FRESH + TOLERANCE },
    );
    expect(moved.status).toBe(301);
    expect(new URL(String(moved.headers.location)).pathname).toBe(at(there));
    await rename(String(slug));
    await until(
      () => site.ask(at(String(slug))),
      ({ status }) => status === 200,
      { seconds: 1 + TOLERANCE },
    );
  });

  it('follows the newsroom that closes a path to the public', async () => {
    const address = '/api/flash-news/openapi.json';
    expect(await site.ask(address)).toMatchObject({ status: 200, cache: 'MISS' });
    const where = { action: 'plugin::flash-news.flash-news.openApi' };
    const permissions = site.rows('plugin::users-permissions.permission');
    const given = await permissions.findMany({ where, populate: ['role'] });
    expect(given).not.toEqual([]);
    await permissions.deleteMany({ where: { id: { $in: given.map(({ id }) => id as number) } } });
    const closed = await until(
      () => site.ask(address),
      ({ status }) => status !== 200,
      { seconds: FRESH + TOLERANCE },
    );
    expect(closed.status).toBe(403);
  });
});
