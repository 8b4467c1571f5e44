import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReceivedFrame } from '../../helpers/stream';
import { EVENT } from '../flash-news/desk';
import { openStreams, type Streams } from './streams';

const isReset = ({ event }: ReceivedFrame): boolean => event === 'reset';

describe('a client that connects again', () => {
  let room: Streams;

  beforeAll(async () => {
    room = await openStreams();
  });
  afterAll(() => room.stop());
  beforeEach(() => room.clock.advance({ hours: 30 }));
  afterEach(() => room.closeAll());

  const lastId = async (): Promise<number> => {
    const { body } = await room.desk.get('/flash-news/last-event');
    return body.data.id as number;
  };
  const publish = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      ids.push((await room.write.published()).documentId);
    }
    return ids;
  };
  const documentsIn = (stream: { events: () => { documentId: string }[] }): string[] =>
    stream.events().map(({ documentId }) => documentId);

  it.each(['header', 'query'])('is sent what it missed, once and in order, by %s', async (by) => {
    const before = await lastId();
    const missed = await publish(3);
    const stream = await room.follow(
      by === 'query' ? `locale=sq&lastEventId=${before}` : 'locale=sq',
      by === 'header' ? { 'Last-Event-ID': String(before) } : {},
    );
    await stream.until(
      ({ data }) => (data as { documentId?: string } | null)?.documentId === missed[2],
    );
    const [next = ''] = await publish(1);
    await stream.until(({ data }) => (data as { documentId?: string } | null)?.documentId === next);
    expect(documentsIn(stream)).toEqual([...missed, next]);
    expect(stream.frames.some(isReset)).toBe(false);
  });

  it('is sent what caches may not show yet, where it has seen nothing or is told to load again', async () => {
    await publish(1);
    room.clock.advance({ seconds: 66 });
    const before = await lastId();
    const recent = await publish(2);
    for (const [query, isLost] of [
      ['locale=sq', false],
      ['locale=sq&lastEventId=4294967297', true],
    ] as const) {
      const stream = await room.open(query);
      await stream.until(
        ({ data }) => (data as { documentId?: string } | null)?.documentId === recent[1],
      );
      expect(documentsIn(stream)).toEqual(recent);
      expect([stream.frames[0]?.id, stream.frames.some(isReset)]).toEqual([before, isLost]);
      const ask = (given: object) => room.http().get('/api/flash-news/events').query(given);
      const { meta } = (await ask({ locale: 'sq', ...(isLost && { after: 4294967297 }) })).body;
      expect(meta).toMatchObject({ lastEventId: before, more: true });
      const { data } = (await ask({ locale: 'sq', after: meta.lastEventId })).body;
      expect(data).toEqual(stream.events());
    }
  });

  it('is sent events as of now: without what was withdrawn since, and with the newest headline', async () => {
    const before = await lastId();
    const gone = await room.write.published({ title: 'Tërhequr' });
    const kept = await room.write.published({ title: 'E para' });
    await room.write.unpublish(gone.documentId);
    await room.change(kept, 'E dyta');
    await room.write.publish(kept.documentId);
    const stream = await room.follow(`lastEventId=${before}`);
    await stream.kind('news.updated');
    expect(stream.events().map(({ kind, item }) => [kind, item?.title ?? null])).toEqual([
      ['news.released', null],
      ['news.released', 'E dyta'],
      ['news.withdrawn', null],
      ['news.updated', 'E dyta'],
    ]);
  });

  it('believes the header more than the address, which is that of the first time', async () => {
    const first = await lastId();
    await publish(1);
    const later = await lastId();
    const [missed] = await publish(1);
    const stream = await room.follow(`lastEventId=${first}`, { 'Last-Event-ID': String(later) });
    await stream.kind('news.released');
    expect(documentsIn(stream)).toEqual([missed]);
  });

  it('continues where nothing concerned it', async () => {
    const before = await lastId();
    await publish(2);
    const stream = await room.follow(`locale=en&lastEventId=${before}`);
    const now = await lastId();
    const { id } = await stream.until((frame) => frame.id === now);
    expect([id, stream.events()]).toEqual([now, []]);
  });

  it('is told to load again where more than 24 hours are missing', async () => {
    await publish(1);
    const before = await lastId();
    await publish(1);
    room.clock.advance({ hours: 25 });
    await publish(1);
    room.clock.advance({ seconds: 70 });
    const now = await lastId();
    const stream = await room.follow(`lastEventId=${before}`);
    const reset = await stream.until(isReset);
    expect(reset).toMatchObject({ id: now, data: { reason: 'tooOld' } });
    const [next] = await publish(1);
    await stream.kind('news.released');
    expect(documentsIn(stream)).toEqual([next]);
  });

  it('misses nothing by a weekend on which nothing happened', async () => {
    const before = await lastId();
    room.clock.advance({ hours: 60 });
    const [missed] = await publish(1);
    const stream = await room.follow(`lastEventId=${before}`);
    await stream.kind('news.released');
    expect(documentsIn(stream)).toEqual([missed]);
    expect(stream.frames.some(isReset)).toBe(false);
  });

  it.each([
    ['that is ahead', () => lastId().then((id) => String(id + 1))],
    ['of 32 bits and more', () => Promise.resolve('4294967297')],
    ['of 64 bits and more', () => Promise.resolve('18446744073709551617')],
    ['of twenty nines', () => Promise.resolve('99999999999999999999')],
  ])('is told to load again for an id %s', async (_, id) => {
    await publish(1);
    for (const [query, headers] of [
      [`lastEventId=${await id()}`, {}],
      ['', { 'Last-Event-ID': await id() }],
    ] as const) {
      const stream = await room.follow(query, headers);
      expect(await stream.until(isReset)).toMatchObject({ data: { reason: 'unknown' } });
    }
  });

  it('is told to load again for an id that the log has not', async () => {
    await publish(2);
    const id = (await lastId()) - 1;
    await room.rows(EVENT).deleteMany({ where: { id } });
    const stream = await room.follow(`lastEventId=${id}`);
    expect(await stream.until(isReset)).toMatchObject({ data: { reason: 'unknown' } });
  });

  it.each(['-1', 'abc', '1.5', '0x10', '1 2', '9'.repeat(5000)])(
    'is told to load again for the header %s, and refused in the query',
    async (id) => {
      const stream = await room.follow('', { 'Last-Event-ID': id });
      expect(await stream.until(isReset)).toMatchObject({ data: { reason: 'unknown' } });
      const { status, body } = await room
        .http()
        .get('/api/flash-news/stream')
        .query({ lastEventId: id });
      expect([status, body.error.message]).toEqual([
        400,
        'lastEventId: must be the id of an event: a whole number',
      ]);
    },
  );

  it('reads the same events in pages, where streams are blocked', async () => {
    const ask = (query: object) => room.http().get('/api/flash-news/events').query(query);
    room.clock.advance({ seconds: 70 });
    const first = await ask({ locale: 'sq' });
    const before = await lastId();
    expect(first.body).toEqual({
      data: [],
      meta: { locale: 'sq', lastEventId: before, more: false, reset: null },
    });
    const missed = await publish(2);
    const { body, headers } = await ask({ locale: 'sq', after: before });
    const stream = await room.follow(`lastEventId=${before}`);
    await stream.until(
      ({ data }) => (data as { documentId?: string } | null)?.documentId === missed[1],
    );
    expect(body).toEqual({
      data: stream.events(),
      meta: { locale: 'sq', lastEventId: await lastId(), more: false, reset: null },
    });
    const again = await ask({ locale: 'sq', after: before }).set(
      'If-None-Match',
      headers['etag'] ?? '',
    );
    expect(again.status).toBe(304);
    expect((await ask({ after: '4294967297' })).body.meta).toMatchObject({ reset: 'unknown' });
    expect((await ask({ after: 'x' })).status).toBe(400);
  });

  it('reads a long log in pages', async () => {
    const before = await lastId();
    const missed = await publish(101);
    const ask = (query: object) => room.http().get('/api/flash-news/events').query(query);
    const one = (await ask({ after: before })).body;
    const two = (await ask({ after: one.meta.lastEventId })).body;
    expect([one.meta.more, two.meta.more]).toEqual([true, false]);
    const ids = [...one.data, ...two.data].map(
      ({ documentId }: { documentId: string }) => documentId,
    );
    expect(ids).toEqual(missed);
    const stream = await room.follow(`lastEventId=${before}`);
    await stream.until(
      ({ data }) => (data as { documentId?: string } | null)?.documentId === missed[100],
    );
    expect(documentsIn(stream)).toEqual(missed);
  });
});
