import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { paragraph } from '../../helpers/articles';
import { ARTICLE, EVENT, FLASH, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const CORRECTION = 'plugin::flash-news.correction';

describe('a full or read-only database', () => {
  let room: OpenNewsroom;
  let documentId: string;

  beforeAll(async () => {
    room = await openNewsroom({ syncsToDisk: true });
    // The expected errors quote whole articles.
    room.strapi.log.silent = true;
  });
  afterAll(() => room.stop());

  beforeEach(async () => {
    for (const uid of [FLASH, EVENT, CORRECTION]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
    ({ documentId } = await room.write.published());
  });

  const pragma = (statement: string): Promise<Record<string, unknown>[]> =>
    room.strapi.db.connection.raw<Record<string, unknown>[]>(`pragma ${statement}`);

  /** Runs `work` while the database has no free page. */
  const full = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const [pages] = await pragma('page_count');
    await pragma(`max_page_count = ${String(pages?.['page_count'])}`);
    try {
      return await work();
    } finally {
      await pragma('max_page_count = 1000000');
    }
  };
  const readOnly = async (work: () => Promise<void>): Promise<void> => {
    await pragma('query_only = 1');
    try {
      await work();
    } finally {
      await pragma('query_only = 0');
    }
  };

  const acts = {
    raise: () => room.desk.raise(documentId, { reason: 'r'.repeat(400) }),
    end: () => room.desk.end(documentId, { reason: 'e'.repeat(400) }),
    correct: (turn = 0) =>
      room.desk.post(`/flash-news/corrections/${ARTICLE}/${documentId}`, {
        locale: 'sq',
        kind: 'correction',
        text: `${turn} ${'c'.repeat(900)}`,
      }),
    release: () => room.desk.release(documentId, { locale: 'sq', releasedAt: 'now' }),
    kill: () =>
      room.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
        notices: { sq: 'x', en: 'x' },
        reason: 'x',
      }),
    publish: () =>
      room.desk.post(
        `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish?locale=sq`,
        { title: 'Large', body: [paragraph('b'.repeat(200_000))], lead: 'x', byline: 'x' },
      ),
  };

  /** Returns the article's rows and all of the plugin's. */
  const state = async () => ({
    articles: await room.rows(ARTICLE).findMany({ where: { documentId }, orderBy: { id: 'asc' } }),
    ours: await Promise.all(
      [FLASH, EVENT, RELEASE, CORRECTION].map((uid) =>
        room.rows(uid).findMany({ orderBy: { id: 'asc' } }),
      ),
    ),
  });

  it('writes ahead, and to the disk at every commit', async () => {
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
  });

  it.each(['raise', 'correct', 'release', 'kill', 'publish'] as const)(
    'read-only: %s fails, changes nothing, and works afterwards',
    async (name) => {
      const before = await state();
      room.clock.advance({ minutes: 1 });
      await readOnly(async () => {
        const { status, body } = await acts[name]();
        expect({ status, name: body.error.name }).toEqual({
          status: 500,
          name: 'InternalServerError',
        });
        expect((await room.http().get('/api/latest-news')).status).toBe(200);
      });
      expect(await state()).toEqual(before);
      expect((await acts[name]()).status).toBeLessThan(300);
    },
  );

  it('full: a publication fails, changes nothing, and works afterwards', async () => {
    const before = await state();
    await full(async () => {
      expect((await acts.publish()).status).toBe(500);
    });
    expect(await state()).toEqual(before);
    expect((await acts.publish()).status).toBe(200);
  });

  /** Repeats a request until it fails; returns the number of successes, and the error. */
  const untilRefused = async (act: (turn: number) => PromiseLike<{ status: number }>) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const { status } = await act(turn);
      if (status >= 300) return { acknowledged: turn, status };
    }
    throw new Error('Nothing was refused: there was room for all of it');
  };

  it('full: exactly the acknowledged writes are stored', async () => {
    const { acknowledged, status } = await full(() => untilRefused(acts.correct));
    expect(status).toBe(500);
    expect(await room.rows(CORRECTION).count({})).toBe(acknowledged);
    expect(await room.rows(EVENT).count({ where: { kind: 'news.corrected' } })).toBe(acknowledged);
  });

  it('full: a flash is raised and ended completely, or not at all', async () => {
    const raiseOrEnd = (turn: number) => {
      room.clock.advance({ minutes: 1 });
      return turn % 2 ? acts.end() : acts.raise();
    };
    const { acknowledged, status } = await full(() => untilRefused(raiseOrEnd));
    expect(status).toBe(500);
    const lines = { where: { kind: { $startsWith: 'flash.' } } };
    expect(await room.rows(EVENT).count(lines)).toBe(acknowledged);
    expect(await room.read.flashing()).toHaveLength(acknowledged % 2);
    const [check] = await pragma('integrity_check');
    expect(check).toEqual({ integrity_check: 'ok' });
  });
});
