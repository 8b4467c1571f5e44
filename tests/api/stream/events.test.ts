import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ARTICLE, documentsOf } from '../flash-news/desk';
import { openStreams, type Streams } from './streams';

describe('what the stream sends', () => {
  let room: Streams;

  beforeAll(async () => {
    room = await openStreams();
  });
  afterAll(() => room.stop());
  afterEach(() => room.closeAll());

  it('sends a raised flash with the item as the feed has it, and its end without the flash', async () => {
    const { documentId } = await room.write.published({ title: 'Tërmet' });
    const stream = await room.follow();
    expect((await room.desk.raise(documentId, { level: 'flash' })).status).toBe(200);
    const raised = await stream.kind('flash.raised');
    const { body } = await room.read.flashNews({ locale: 'sq' });
    const item = body.data.find((one: { documentId: string }) => one.documentId === documentId);
    expect(raised).toEqual({
      id: expect.any(Number),
      kind: 'flash.raised',
      contentType: ARTICLE,
      documentId,
      locale: null,
      at: expect.stringMatching(/^2026-.*Z$/),
      item,
      notice: null,
    });
    const frame = await stream.until(({ event }) => event === 'flash.raised');
    expect(frame.id).toBe(raised.id);
    await room.desk.end(documentId);
    const ended = await stream.kind('flash.ended');
    expect(ended.item).toEqual({ ...item, flash: null });
    expect(ended.id).toBeGreaterThan(raised.id);
  });

  it('has the headers that keep proxies from collecting or changing it', async () => {
    const { status, headers } = await room.follow();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('begins with the id to continue from, and a retry of its own', async () => {
    const { documentId } = await room.write.published();
    const [one, other] = [await room.follow(), await room.follow()];
    const [first] = one.frames;
    const log = await room.read.log(documentId);
    expect(first).toMatchObject({ event: null, data: null, id: log.at(-1)?.id });
    expect(first?.retry).toBeGreaterThanOrEqual(1000);
    expect(first?.retry).toBeLessThanOrEqual(4000);
    expect(first?.retry).not.toBe(other.frames[0]?.retry);
  });

  it('sends readers of a language what happens in it, and whole stories to all', async () => {
    const { documentId } = await room.write.published({ title: 'Vetëm shqip' });
    const sq = await room.follow('locale=sq');
    const en = await room.follow('locale=en');
    const both = await room.follow('locale=en&fallback=sq');
    await room.desk.raise(documentId);
    expect((await sq.kind('flash.raised')).item?.locale).toBe('sq');
    expect((await both.kind('flash.raised')).item?.locale).toBe('sq');
    await room.write.translation(documentId, 'en', 'In English');
    await room.write.publish(documentId, 'en');
    expect((await en.kind('news.released')).item).toMatchObject({
      locale: 'en',
      title: 'In English',
    });
    expect((await both.kind('news.released')).item?.locale).toBe('en');
    // Of a version that a better one covers.
    await room.change({ documentId } as never, 'Përsëri');
    await room.write.publish(documentId, 'sq');
    expect((await sq.kind('news.updated')).item?.title).toBe('Përsëri');
    await room.desk.end(documentId);
    await Promise.all([en, both].map((stream) => stream.kind('flash.ended')));
    expect(en.events().map(({ kind }) => kind)).toEqual(['news.released', 'flash.ended']);
    expect(both.events().map(({ kind }) => kind)).toEqual([
      ...['flash.raised', 'news.released', 'flash.ended'],
    ]);
    expect(sq.events().map(({ kind }) => kind)).toEqual([
      ...['flash.raised', 'news.updated', 'flash.ended'],
    ]);
  });

  it('sends a withdrawn story without its item, and a killed one with the notice', async () => {
    const withdrawn = await room.write.published({ title: 'Tërhequr' });
    const killed = await room.write.published({ title: 'Gabim' });
    const stream = await room.follow();
    const other = await room.follow('locale=en');
    await room.write.unpublish(withdrawn.documentId);
    const event = await stream.kind('news.withdrawn');
    expect(event).toMatchObject({ documentId: withdrawn.documentId, item: null, notice: null });
    const notices = { sq: 'Emri ishte i gabuar.' };
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${killed.documentId}`, {
      ...{ notices, reason: 'Names the wrong man' },
    });
    expect(await stream.kind('news.killed')).toMatchObject({
      ...{ documentId: killed.documentId, item: null, notice: notices.sq },
    });
    expect(stream.text()).not.toMatch(/Tërhequr|Gabim|wrong man/);
    // Nobody saw them in English.
    const marker = await room.write.published({ locale: 'en' });
    await other.kind('news.released');
    expect(other.events().map(({ documentId }) => documentId)).toEqual([marker.documentId]);
  });

  it('says nothing of a story that readers never saw', async () => {
    const stream = await room.follow('fallback=auto');
    const hidden = await room.write.draft({ title: 'Sekret' });
    const { documentId } = hidden;
    const at = new Date(room.clock.now() + 3_600_000).toISOString();
    expect((await room.desk.release(documentId, { locale: 'sq', releasedAt: at })).status).toBe(
      200,
    );
    await room.write.publish(documentId);
    await room.change(hidden, 'Sekret 2');
    await room.write.publish(documentId);
    await room.write.unpublish(documentId);
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: 'sq' });
    await room.write.published({ title: 'Publike' });
    await stream.kind('news.released');
    expect(stream.events().map(({ item }) => item?.title)).toEqual(['Publike']);
    expect(stream.text()).not.toMatch(new RegExp(`Sekret|${documentId}`));
  });

  it('sends the release of an embargoed story at its moment, once, and the end of a flash', async () => {
    const story = await room.write.draft({ title: 'Nesër' });
    const stream = await room.follow();
    const at = room.clock.now() + 1500;
    await room.desk.release(story.documentId, {
      ...{ locale: 'sq', releasedAt: new Date(at).toISOString() },
    });
    await room.write.publish(story.documentId);
    const released = await stream.kind('news.released');
    expect(room.clock.now() - at).toBeLessThan(1000);
    expect(room.clock.now()).toBeGreaterThanOrEqual(at);
    expect(released).toMatchObject({ documentId: story.documentId, item: { title: 'Nesër' } });
    await room.desk.raise(story.documentId, { minutes: 1 });
    await stream.kind('flash.raised');
    const end = room.clock.now() + 1000;
    // As if the minute had passed: the row alone says when it ends.
    await room.rows('plugin::flash-news.flash').updateMany({
      where: { relatedDocumentId: story.documentId },
      data: { expiresAt: new Date(end) },
    });
    const expired = await stream.kind('flash.expired');
    expect(room.clock.now() - end).toBeLessThan(1000);
    expect(expired.item?.flash).toBeNull();
    expect(stream.events().map(({ kind }) => kind)).toEqual([
      ...['news.released', 'flash.raised', 'flash.expired'],
    ]);
  });

  it.each([
    'Dy\nrreshta',
    'Dy\r\nrreshta',
    'a\n\nid: 999999\nevent: reset\ndata: {}\n\n',
    'a\u2028b',
  ])('keeps %j in a headline inside its frame', async (title) => {
    const stream = await room.follow();
    const { documentId } = await room.write.published({ title });
    const event = await stream.kind('news.released');
    // Strapi stores a line break as one character.
    expect(event).toMatchObject({ documentId, item: { title: title.replaceAll('\r\n', '\n') } });
    const marker = await room.write.published();
    await stream.until(
      ({ data }) => (data as { documentId?: string } | null)?.documentId === marker.documentId,
    );
    expect(stream.frames.filter(({ event: name }) => name === 'reset')).toEqual([]);
    expect(stream.events()).toHaveLength(2);
  });
});
