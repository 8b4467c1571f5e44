import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE } from '../api/flash-news/desk';
import { openStream, type ReceivedEvent, type ReceivedFrame } from '../helpers/stream';
import { openSite, type Site } from './site';

describe('the stream behind nginx', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.stop());

  const follow = (query = '', headers: Record<string, string> = {}) =>
    openStream(`http://news.example.com/api/flash-news/stream${query}`, headers, site.socketPath);

  it('comes as it happens, uncompressed and uncollected', async () => {
    const { documentId } = await site.write.published();
    const stream = await follow('', { 'Accept-Encoding': 'gzip, br' });
    expect(stream.status).toBe(200);
    expect(stream.headers).not.toHaveProperty('content-encoding');
    expect(stream.headers).toMatchObject({ 'cache-control': 'no-cache, no-transform' });
    await stream.until(({ id }) => id !== null);
    const began = Date.now();
    await site.desk.raise(documentId);
    const raised = await stream.kind('flash.raised');
    expect(Date.now() - began).toBeLessThan(3000);
    expect(raised).toMatchObject({ documentId });
    stream.close();
  });

  const ofDocument =
    (wanted: string, kind: string) =>
    ({ data }: ReceivedFrame): boolean => {
      const event = data as ReceivedEvent | null;
      return event?.documentId === wanted && event.kind === kind;
    };

  it('tells a page that got an old feed from the cache what that lacks', async () => {
    const { documentId } = await site.write.published({ title: 'E vjetra' });
    const feed = async () => (await site.ask('/api/latest-news?locale=sq')).body.toString();
    const flashes = () => site.ask('/api/flash-news?locale=sq');
    await Promise.all([feed(), flashes()]);
    await site.desk.raise(documentId);
    await site.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
      notices: { sq: 'E gabuar.' },
      reason: 'test',
    });
    const cached = await flashes();
    expect([cached.cache, cached.body.includes(documentId)]).toEqual(['HIT', false]);
    expect(await feed()).toContain(documentId);
    const stream = await follow('?locale=sq');
    await stream.until(ofDocument(documentId, 'flash.raised'));
    const killed = await stream.until(ofDocument(documentId, 'news.killed'));
    expect(killed.data).toMatchObject({ item: null, notice: 'E gabuar.' });
    stream.close();
  });

  it('has a browser come again while no instance answers', async () => {
    await site.down();
    const away = await follow();
    const asJson = await follow('', { Accept: 'text/event-stream, application/json' });
    await site.up();
    expect([away.status, await away.closed, asJson.status]).toEqual([200, 'end', 502]);
    expect(away.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect(away.text()).toMatch(/^: .*\nretry: [2-5]\d{3}\n\n$/);
    const again = await follow();
    await again.until(({ id }) => id !== null);
    again.close();
  });

  it('tells a client behind nginx that it is refused', async () => {
    const stream = await follow('?lastEventId=x');
    expect(stream.status).toBe(400);
  });

  it('caches events in pages, and tells nobody outside who is ready', async () => {
    const first = await site.ask('/api/flash-news/events?after=0');
    const again = await site.ask('/api/flash-news/events?after=0');
    expect([first.status, again.cache]).toEqual([200, 'HIT']);
    expect((await site.ask('/api/flash-news/ready')).status).toBe(403);
  });
});
