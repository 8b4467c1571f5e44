import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  kindsOf,
  openNewsroom,
  type LoggedEvent,
  type OpenNewsroom,
} from '../../api/flash-news/desk';
import type { PostgresConnection } from '../../helpers/environment';
import { createDatabase, dropDatabase } from '../../helpers/postgres';
import { ARTICLE, EVENT, FLASH, RELEASE, tally } from './desk';

const SIX = '2031-01-01T06:00:00.000Z';

describe('publishing and flashing in one step on PostgreSQL', () => {
  let database: PostgresConnection;
  let room: OpenNewsroom;

  beforeAll(async () => {
    database = await createDatabase();
    room = await openNewsroom({ database });
  });
  afterAll(async () => {
    await room.stop();
    await dropDatabase(database);
  });
  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, FLASH, EVENT]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
  });

  const kill = (documentId: string) =>
    room.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
      notices: { sq: 'Gone', en: 'Gone' },
      reason: 'No',
    });
  /** Returns all events, oldest first. */
  const log = async (): Promise<LoggedEvent[]> => {
    const { body } = await room.desk.events({ limit: '100' });
    return (body.data as LoggedEvent[]).reverse();
  };
  const expectInOrderOfTime = (lines: LoggedEvent[]): void => {
    const times = lines.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  };
  const drafts = async (count: number): Promise<string[]> => {
    const made: string[] = [];
    while (made.length < count) made.push((await room.write.draft()).documentId);
    return made;
  };

  it('succeeds every time', async () => {
    for (const documentId of await drafts(8)) {
      room.clock.advance({ hours: 5 });
      const { status, body } = await room.desk.raise(documentId, { publish: ['sq'] });
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      expect(body.data).toMatchObject({ documentId, running: true, visibleIn: ['sq'] });
    }
  });

  it('happens once for several requests at once, also under embargo', async () => {
    const [documentId = ''] = await drafts(1);
    await room.desk.release(documentId, { locale: 'sq', releasedAt: SIX });
    const request = { publish: ['sq'], release: ['sq'] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => room.desk.raise(documentId, request)),
    );
    expect(tally(answers.map(({ status }) => String(status)))).toEqual({ 200: 10 });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const lines = await log();
    expect(kindsOf(lines)).toEqual(['news.scheduled', 'news.released', 'flash.raised']);
    expect(new Set(lines.slice(1).map(({ at }) => at)).size).toBe(1);
  });

  it('of two different requests one wins, and nothing is published or released twice', async () => {
    const [documentId = ''] = await drafts(1);
    await room.desk.release(documentId, { locale: 'sq', releasedAt: SIX });
    const request = { publish: ['sq'], release: ['sq'] };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((minutes) => room.desk.raise(documentId, { ...request, minutes })),
    );
    expect(tally(answers.map(({ status }) => String(status)))).toEqual({ 200: 1, 409: 4 });
    expect(kindsOf(await log())).toEqual(['news.scheduled', 'news.released', 'flash.raised']);
    const where = { documentId, publishedAt: { $notNull: true } };
    expect(await room.rows(ARTICLE).count({ where })).toBe(1);
  });

  it('and a kill at the same time leave no flash on the killed story', async () => {
    for (let round = 0; round < 8; round += 1) {
      await room.rows(FLASH).deleteMany({});
      const [documentId = ''] = await drafts(1);
      if (round % 4 > 1) {
        await room.desk.release(documentId, { locale: 'sq', releasedAt: SIX });
        await room.write.publish(documentId);
      }
      const raise = () => room.desk.raise(documentId, { publish: ['sq'], release: ['sq'] });
      const acts = round % 2 ? [raise, () => kill(documentId)] : [() => kill(documentId), raise];
      await Promise.all(acts.map((act) => act()));
      const { data } = (await room.desk.document(documentId)).body;
      const isDown = data.killed !== null;
      expect(data).toMatchObject({ visibleIn: isDown ? [] : ['sq'], flash: { running: !isDown } });
    }
    expectInOrderOfTime(await log());
  });

  it('concurrent publications have the same order in feed and log', async () => {
    const stories = await drafts(20);
    await Promise.all(
      stories.map((documentId, index) =>
        index % 7 === 0
          ? room.desk.raise(documentId, { publish: ['sq'] })
          : room.write.publish(documentId),
      ),
    );
    const released = (await log()).filter(({ kind }) => kind === 'news.released');
    expect(released).toHaveLength(20);
    expectInOrderOfTime(released);
    expect(released.map(({ at }) => at)).toEqual(released.map((line) => line['releasedAt']));
    const items = await room.read.latest({ limit: '100' });
    expect(items.map((item) => item['releasedAt'])).toEqual(released.map(({ at }) => at).reverse());
  });
});
