import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, kindsOf, openNewsroom, type LoggedEvent, type OpenNewsroom } from './desk';

describe('the history at the desk', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  /** Creates a document with seven events. */
  const eventful = async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId);
    for (const minutes of [30, 40, 50, 60]) await room.desk.change(documentId, { minutes });
    await room.desk.end(documentId);
    return documentId;
  };

  it('is newest first', async () => {
    const documentId = await eventful();
    const { body } = await room.desk.events({ documentId });
    const lines = body.data as LoggedEvent[];
    expect(kindsOf(lines)).toEqual([
      'flash.ended',
      ...Array<string>(4).fill('flash.extended'),
      'flash.raised',
      'news.released',
    ]);
    const ids = lines.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(body.meta).toEqual({ limit: 20, nextCursor: null });
  });

  it('is paged by cursor without loss or repeat while events are appended', async () => {
    const documentId = await eventful();
    const all = (await room.desk.events({ documentId })).body.data as LoggedEvent[];
    const seen: LoggedEvent[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await room.desk.events({ documentId, limit: 3, cursor });
      seen.push(...(body.data as LoggedEvent[]));
      cursor = (body.meta.nextCursor as string | null) ?? undefined;
      await room.write.publish(documentId);
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
  });

  it('is filtered by kind and content type', async () => {
    const documentId = await eventful();
    const raised = await room.desk.events({ documentId, kind: 'flash.raised' });
    expect(kindsOf(raised.body.data as LoggedEvent[])).toEqual(['flash.raised']);
    const articles = await room.desk.events({ documentId, contentType: ARTICLE });
    expect(articles.body.data).toHaveLength(7);
    const others = await room.desk.events({ documentId, contentType: 'api::quote.quote' });
    expect(others.body.data).toEqual([]);
  });

  it('says what a flash was before, and what was set', async () => {
    const { documentId } = await room.write.published();
    const raised = await room.desk.raise(documentId, { level: 'urgent', minutes: 10 });
    const text = { sq: 'Tani' };
    const changed = await room.desk.change(documentId, { level: 'flash', minutes: 20, text });
    await room.desk.change(documentId, { text: { sq: '' } });
    await room.desk.end(documentId);
    const lines = (await room.read.log(documentId)).slice(1);
    expect(lines.map(({ detail }) => detail)).toEqual([
      null,
      {
        former: { level: 'urgent', expiresAt: raised.body.data.expiresAt as string },
        lines: { sq: 'Tani' },
      },
      { lines: { sq: '' } },
      { former: { expiresAt: changed.body.data.expiresAt as string } },
    ]);
  });

  it('says what the release was before, also where a flash ends an embargo', async () => {
    const { documentId } = await room.write.draft();
    const at = (hours: number) => new Date(room.clock.now() + hours * 3_600_000).toISOString();
    const [first, second] = [at(1), at(2)];
    await room.desk.release(documentId, { locale: 'sq', releasedAt: first });
    await room.desk.release(documentId, { locale: 'sq', releasedAt: second });
    await room.write.publish(documentId);
    await room.desk.raise(documentId, { release: ['sq'] });
    const lines = await room.read.log(documentId);
    expect(lines.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['news.scheduled', null],
      ['news.scheduled', { former: { releasedAt: first } }],
      ['news.scheduled', null],
      ['news.released', { former: { releasedAt: second } }],
      ['flash.raised', null],
    ]);
    expect(lines[1]).toMatchObject({ releasedAt: second });
  });

  it('says of a flash that a kill ended until when it would have run', async () => {
    const { documentId } = await room.write.published();
    const { expiresAt } = (await room.desk.raise(documentId)).body.data as { expiresAt: string };
    const kill = { notices: { sq: 'E hoqëm.' }, reason: 'Gabim' };
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, kill).expect(200);
    const ended = (await room.read.log(documentId)).at(-2);
    expect(ended).toMatchObject({ kind: 'flash.ended', detail: { former: { expiresAt } } });
  });

  it('tells webhooks none of the details', async () => {
    const { documentId } = await room.write.published();
    const heard: [string, Record<string, unknown>][] = [];
    for (const name of ['flash-news.changed', 'news.corrected', 'news.correctionWithdrawn']) {
      room.strapi.eventHub.on(name, (told: { news: Record<string, unknown> }) => {
        heard.push([name, told.news]);
        return Promise.resolve();
      });
    }
    await room.desk.raise(documentId);
    await room.desk.change(documentId, { level: 'urgent', reason: 'Secret' });
    const path = `/flash-news/corrections/${ARTICLE}/${documentId}`;
    const note = { locale: 'sq', kind: 'correction', text: 'Secret' };
    const { id } = (await room.desk.post(path, note)).body.data as { id: number };
    await room.desk.post(`${path}/${id}/withdraw`, { reason: 'Secret' });
    expect(heard.map(([name]) => name)).toEqual([
      ...['flash-news.changed', 'news.corrected', 'news.correctionWithdrawn'],
    ]);
    const fields = ['id', 'contentType', 'documentId', 'locale', 'level', 'expiresAt'];
    for (const [, news] of heard) {
      expect(Object.keys(news)).toEqual([...fields, 'releasedAt', 'at']);
      expect(JSON.stringify(news)).not.toContain('Secret');
    }
  });

  it('does not show the internal field `public`', async () => {
    const documentId = await eventful();
    const { body } = await room.desk.events({ documentId, limit: 1 });
    expect(Object.keys(body.data[0] as object).sort()).toEqual(
      [
        ...['id', 'kind', 'contentType', 'documentId', 'locale', 'level', 'expiresAt'],
        ...['releasedAt', 'actor', 'reason', 'detail', 'at', 'title'],
      ].sort(),
    );
  });

  describe('a bad parameter is 400 naming it', () => {
    it.each([
      ['limit', 'limit=0'],
      ['limit', 'limit=101'],
      ['limit', 'limit=1e1'],
      ['kind', 'kind=flash'],
      ['kind', 'kind=flash.raised&kind=flash.ended'],
      ['kind', 'kind[$ne]=x'],
      ['cursor', 'cursor=last'],
      ['cursor', 'cursor=-1'],
      ['cursor', 'cursor=99999999999999999999'],
      ['cursor', 'cursor[$gt]=1'],
      ['documentId', 'documentId='],
      ['documentId', 'documentId[$ne]=x'],
      ['documentId', 'documentId=%00'],
      ['contentType', 'contentType[]=a'],
      ['actor', 'actor=me'],
      ['person', 'person=1'],
    ])('%s: %s', async (named, query) => {
      const { status, body } = await room.desk.get(`/flash-news/events?${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(new RegExp(`^${named}: .+`));
    });
  });
});
