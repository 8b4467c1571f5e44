import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import { ARTICLE, openNewsroom, type OpenNewsroom } from './desk';

const PATH = '/flash-news/settings';
const DEFAULTS = {
  defaultMinutes: 20,
  maxMinutes: 240,
  maxRunning: 3,
  presets: [10, 20, 60],
  urlPattern: null,
  urlPatterns: {},
  authorUrlPattern: null,
  feedTitles: {},
  publisher: null,
  agencies: [],
};

/** Calls the settings routes with an `Authorization` header. */
const settingsClient = (room: OpenNewsroom, authorization = room.chief.authorization) => ({
  read: () => room.http().get(PATH).set({ Authorization: authorization }),
  change: (body: object) => room.http().put(PATH).set({ Authorization: authorization }).send(body),
  grantStockRoles: () =>
    room.http().post(`${PATH}/stock-roles`).set({ Authorization: authorization }),
  webhooks: () => room.http().get('/flash-news/webhooks').set({ Authorization: authorization }),
  subscribe: (id: string, events: unknown) =>
    room
      .http()
      .put(`/flash-news/webhooks/${id}`)
      .set({ Authorization: authorization })
      .send({ events }),
});

describe('the settings of a newsroom', () => {
  let room: OpenNewsroom;
  let client: ReturnType<typeof settingsClient>;

  beforeAll(async () => {
    room = await openNewsroom();
    client = settingsClient(room);
  });
  afterAll(() => room.stop());
  afterEach(() => client.change(DEFAULTS).expect(200));

  it('are the defaults until they are changed', async () => {
    const { body } = await client.read();
    expect(body).toEqual({ data: DEFAULTS, meta: { locked: [], locales: ['en', 'sq'] } });
  });

  it('apply to flashes at once', async () => {
    await client.change({ defaultMinutes: 5, maxMinutes: 30, maxRunning: 1, presets: [15, 5] });
    const first = await room.write.published();
    const second = await room.write.published();
    const { body } = await room.desk.raise(first.documentId);
    expect(Date.parse(body.data.expiresAt) - Date.parse(body.data.startedAt)).toBe(5 * 60_000);
    expect((await room.desk.raise(second.documentId)).status).toBe(409);
    const long = await room.desk.change(first.documentId, { minutes: 31 });
    expect({ status: long.status, text: long.body.error.message }).toEqual({
      status: 400,
      text: 'minutes: must be a whole number of minutes from 1 to 30',
    });
    const { body: running } = await room.desk.running();
    expect(running.meta.limits).toEqual({
      defaultMinutes: 5,
      maxMinutes: 30,
      maxRunning: 1,
      presets: [5, 15],
    });
    await room.desk.end(first.documentId);
  });

  it('set article URLs and the feed’s title by locale', async () => {
    room.clock.advance({ minutes: 1 });
    const { documentId } = await room.write.published({ title: 'Ura' });
    await room.write.translation(documentId, 'en', 'The bridge');
    await room.write.publish(documentId, 'en');
    await client.change({
      urlPattern: 'https://example.com/{locale}/{documentId}',
      urlPatterns: { sq: 'https://lajme.example/{slug}' },
      feedTitles: { sq: ' Lajmet ' },
    });
    const sq = (await room.read.latestNews({ limit: '1' })).body;
    const en = (await room.read.latestNews({ limit: '1', locale: 'en' })).body;
    expect(sq.data[0].url).toBe('https://lajme.example/ura');
    expect(en.data[0].url).toBe(`https://example.com/en/${documentId}`);
    expect([sq.meta.title, en.meta.title]).toEqual(['Lajmet', null]);
  });

  it('keep the values that a change leaves out', async () => {
    await client.change({ maxRunning: 7 });
    const { body } = await client.change({ presets: [30] });
    expect(body.data).toEqual({ ...DEFAULTS, maxRunning: 7, presets: [30] });
  });

  it.each([
    [{ defaultMinutes: 0 }, 'defaultMinutes'],
    [{ defaultMinutes: -1 }, 'defaultMinutes'],
    [{ maxMinutes: 1e9 }, 'maxMinutes'],
    [{ maxMinutes: 'soon' }, 'maxMinutes'],
    [{ defaultMinutes: 241 }, 'defaultMinutes'],
    [{ maxMinutes: 10 }, 'defaultMinutes'],
    [{ presets: [] }, 'presets'],
    [{ urlPattern: 'javascript:alert(1)//{slug}' }, 'urlPattern'],
    [{ authorUrlPattern: 'https://example.com/by' }, 'authorUrlPattern'],
    [{ urlPatterns: { xx: 'https://example.com/{slug}' } }, 'urlPatterns'],
    [{ feedTitles: { sq: 'a'.repeat(101) } }, 'feedTitles'],
    [{ feedTitles: { sq: 'a\u0000' } }, 'feedTitles'],
    [{ previewMinutes: 5 }, 'previewMinutes'],
  ])('refuse %j, naming the setting', async (body, key) => {
    const { status, body: answer } = await client.change({ maxRunning: 9, ...body });
    expect(status).toBe(400);
    expect(answer.error.message).toContain(key);
    expect((await client.read()).body.data).toEqual(DEFAULTS);
  });

  it('need the permission', async () => {
    const reader = await adminWith(room.strapi, [{ action: 'plugin::flash-news.desk.read' }]);
    const theirs = settingsClient(room, reader.authorization);
    const statuses = [theirs.read(), theirs.change({ maxRunning: 9 }), theirs.grantStockRoles()];
    for (const answer of await Promise.all(statuses)) expect(answer.status).toBe(403);
    const setter = await adminWith(room.strapi, [{ action: 'plugin::flash-news.settings.update' }]);
    expect((await settingsClient(room, setter.authorization).grantStockRoles()).status).toBe(403);
    expect((await settingsClient(room, setter.authorization).webhooks()).status).toBe(403);
    expect((await room.http().get(PATH)).status).toBe(401);
  });

  it('grant Strapi’s own roles their permissions once, on request', async () => {
    const permissionsOf = async (code: string) => {
      const role = await room.rows('admin::role').findOne({
        where: { code },
        populate: { permissions: true },
      });
      return (role as { permissions: { action: string; subject: string; properties: object }[] })
        .permissions;
    };
    const raises = async () =>
      (await permissionsOf('strapi-editor')).find(
        ({ action }) => action === 'plugin::flash-news.flash.raise',
      );
    expect(await raises()).toBeUndefined();
    const { status, body } = await client.grantStockRoles();
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    expect(body.data.map(({ role }: { role: string }) => role)).toEqual(['Editor', 'Author']);
    expect(await raises()).toMatchObject({
      subject: ARTICLE,
      properties: { locales: ['en', 'sq'] },
    });
    const author = await permissionsOf('strapi-author');
    expect(author.some(({ action }) => action.includes('flash-news.flash'))).toBe(false);
    const writing = author.find(
      ({ action, subject }) =>
        action === 'plugin::content-manager.explorer.create' && subject === ARTICLE,
    );
    expect(writing?.properties).toMatchObject({ locales: ['en', 'sq'] });
    const again = (await client.grantStockRoles()).body.data as { given: number }[];
    expect(again.map(({ given }) => given)).toEqual([0, 0]);
  });
});

describe('a setting in the configuration file', () => {
  it('takes precedence, and is locked in the panel', async () => {
    const room = await openNewsroom({ env: { FLASH_MAX_MINUTES: '15' } });
    try {
      const client = settingsClient(room);
      const { body } = await client.read();
      expect(body.data).toMatchObject({ maxMinutes: 15, defaultMinutes: 15 });
      expect(body.meta.locked).toEqual(['maxMinutes']);
      const refused = await client.change({ maxMinutes: 20 });
      expect({ status: refused.status, text: refused.body.error.message }).toEqual({
        status: 400,
        text: 'maxMinutes: is set in the configuration file',
      });
    } finally {
      await room.stop();
    }
  });
});

describe('webhooks', () => {
  let room: OpenNewsroom;
  let client: ReturnType<typeof settingsClient>;
  const received: { event: string; news: Record<string, unknown> }[] = [];
  const receiver = createServer((request: IncomingMessage, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      received.push(JSON.parse(text) as (typeof received)[number]);
      response.end();
      receiver.emit('received');
    });
  });
  const until = async (count: number): Promise<void> => {
    while (received.length < count) await once(receiver, 'received');
  };

  beforeAll(async () => {
    room = await openNewsroom();
    client = settingsClient(room);
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    await room.desk
      .post('/admin/webhooks', {
        name: 'Push',
        url: `http://127.0.0.1:${port}/`,
        headers: {},
        events: ['entry.delete'],
      })
      .expect(201);
  });
  afterAll(async () => {
    receiver.close();
    await room.stop();
  });

  it('are chosen by event, and keep Strapi’s own events', async () => {
    const [webhook] = (await client.webhooks()).body.data as { id: string; events: string[] }[];
    expect(webhook).toMatchObject({ name: 'Push', isEnabled: true, events: [] });
    const id = webhook?.id as string;
    const events = ['flash-news.raised', 'flash-news.ended', 'news.released', 'news.updated'];
    expect((await client.subscribe(id, events)).body.data.events).toEqual(events);
    const { body } = await room.desk.get(`/admin/webhooks/${id}`);
    expect(body.data.events).toEqual(['entry.delete', ...events]);
    for (const bad of [['flash-news.exploded'], 'all', [7]]) {
      expect((await client.subscribe(id, bad)).status).toBe(400);
    }
    expect((await client.subscribe('4711', events)).status).toBe(404);
  });

  it('receive public events in log order, without actor or reason', async () => {
    const embargoed = await room.write.draft();
    const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
    await room.desk.release(embargoed.documentId, { locale: 'sq', releasedAt });
    await room.write.publish(embargoed.documentId);
    await room.write.publish(embargoed.documentId);
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { reason: 'For us alone' });
    await room.desk.change(documentId, { level: 'urgent' });
    await room.desk.end(documentId);
    await until(3);
    expect(received.map(({ event }) => event)).toEqual([
      'news.released',
      'flash-news.raised',
      'flash-news.ended',
    ]);
    const { data: log } = (await room.desk.events({ documentId, kind: 'flash.raised' })).body;
    expect(received[1]?.news).toEqual({
      id: log[0].id,
      contentType: ARTICLE,
      documentId,
      locale: null,
      level: 'flash',
      expiresAt: log[0].expiresAt,
      releasedAt: null,
      at: log[0].at,
    });
    expect(JSON.stringify(received)).not.toContain('For us alone');
  });

  it('receive nothing that was rolled back', async () => {
    const { documentId } = await room.write.published();
    await until(4);
    const failing = room.strapi.db.transaction(async () => {
      await room.write.publish(documentId);
      throw new Error('Not this time');
    });
    await expect(failing).rejects.toThrow('Not this time');
    // Webhooks arrive in order: the next one would come after it.
    await room.write.publish(documentId);
    await until(5);
    expect(received.slice(4).map(({ event }) => event)).toEqual(['news.updated']);
    expect(received[4]?.news['id']).toBe((await room.read.log(documentId)).at(-1)?.id);
  });
});
