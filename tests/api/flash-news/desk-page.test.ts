import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith, type AdminUser } from '../../helpers/admin';
import type { DeskResponse } from '../../../src/plugins/flash-news/shared/contracts/desk';
import type { EventsResponse } from '../../../src/plugins/flash-news/shared/contracts/event';
import { PERMISSIONS } from '../../../src/plugins/flash-news/shared/permissions';
import {
  ARTICLE,
  deskOf,
  EVENT,
  FLASH,
  idsOf,
  openNewsroom,
  RELEASE,
  type OpenNewsroom,
} from './desk';

const KILL = 'plugin::flash-news.kill';

/** Parses CSV (RFC 4180) with a header. */
const parseCsv = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...lines] = rows;
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
};

describe('the desk page', () => {
  let room: OpenNewsroom;
  let reader: AdminUser;

  beforeAll(async () => {
    room = await openNewsroom();
    reader = await adminWith(room.strapi, [{ action: PERMISSIONS.readDesk }]);
  });
  afterAll(() => room.stop());

  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE, FLASH, EVENT, KILL]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
  });

  const look = async () => {
    const { status, body } = await deskOf(room.newsroom, reader.authorization).get(
      '/flash-news/desk',
    );
    expect(status).toBe(200);
    return body as DeskResponse;
  };
  const inMinutes = (minutes: number) =>
    new Date(room.clock.now() + minutes * 60_000).toISOString();

  it('is empty in a quiet newsroom', async () => {
    const before = room.clock.iso();
    const { data, meta } = await look();
    expect(meta.now >= before && meta.now <= room.clock.iso()).toBe(true);
    expect({ data, meta }).toEqual({
      data: { running: [], ended: [], embargoed: [], refusedPlans: [], placed: [], killed: [] },
      meta: {
        now: meta.now,
        changesAt: null,
        limits: { defaultMinutes: 20, maxMinutes: 240, maxRunning: 3, presets: [10, 20, 60] },
      },
    });
  });

  it('shows running flashes, primary first, with who raised them', async () => {
    const urgent = await room.write.published({ title: 'Urgent' });
    const flash = await room.write.published({ title: 'Flash' });
    await room.desk.raise(urgent.documentId, { level: 'urgent' });
    await room.desk.raise(flash.documentId);
    const { running } = (await look()).data;
    expect(running).toMatchObject([
      { title: 'Flash', level: 'flash', visibleIn: ['sq'], ended: null },
      { title: 'Urgent', level: 'urgent' },
    ]);
    expect(running[0]?.raised).toEqual({
      actor: { id: room.chief.id, name: 'Test User' },
      at: running[0]?.startedAt,
    });
  });

  it('shows ended flashes, the latest first, with who ended them and why', async () => {
    const byTime = await room.write.published({ title: 'By time' });
    const byHand = await room.write.published({ title: 'By hand' });
    await room.desk.raise(byTime.documentId, { minutes: 1 });
    room.clock.advance({ minutes: 2 });
    await room.sweep();
    await room.desk.raise(byHand.documentId);
    await room.desk.end(byHand.documentId, { reason: 'A mistake' });
    const { ended, running } = (await look()).data;
    expect(running).toEqual([]);
    expect(ended).toMatchObject([
      { title: 'By hand', ended: { reason: 'A mistake', actor: { id: room.chief.id } } },
      { title: 'By time', ended: { reason: null, actor: { id: null, name: 'Time' } } },
    ]);
  });

  it('shows embargoes and kills', async () => {
    const later = await room.write.draft({ title: 'Later' });
    const sooner = await room.write.draft({ title: 'Sooner' });
    const waiting = await room.write.draft({ title: 'Not published' });
    const [inTen, inThirty, inSixty] = [inMinutes(10), inMinutes(30), inMinutes(60)];
    for (const [{ documentId }, releasedAt] of [
      [later, inSixty],
      [sooner, inThirty],
      [waiting, inTen],
    ] as const) {
      await room.desk.release(documentId, { locale: 'sq', releasedAt });
    }
    for (const { documentId } of [later, sooner]) await room.write.publish(documentId);
    const gone = await room.write.published({ title: 'Gone' });
    const said = {
      notices: { sq: 'We took it down.', en: 'We took it down.' },
      reason: 'Wrong man',
    };
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${gone.documentId}`, said);
    const { embargoed, killed } = (await look()).data;
    const waits = (version: object) => ({
      ...{ contentType: ARTICLE, locale: 'sq', plannedBy: null, may: { release: false } },
      ...version,
    });
    const [draft, first, last] = [waiting, sooner, later].map(({ documentId }) => ({ documentId }));
    expect(embargoed).toEqual([
      waits({ ...draft, title: 'Not published', releasedAt: inTen, published: false }),
      waits({ ...first, title: 'Sooner', releasedAt: inThirty, published: true }),
      waits({ ...last, title: 'Later', releasedAt: inSixty, published: true }),
    ]);
    expect(killed).toMatchObject([{ title: 'Gone', reason: 'Wrong man' }]);
  });

  it('previews Latest news as readers see it', async () => {
    await room.write.published();
    await room.write.published();
    const desk = deskOf(room.newsroom, reader.authorization);
    const before = room.clock.iso();
    const { body } = await desk.get('/flash-news/latest-news?locale=sq');
    const { now } = body.meta;
    expect(now >= before && now <= room.clock.iso()).toBe(true);
    const { data, meta } = (await room.read.latestNews({ locale: 'sq' })).body;
    expect(body).toEqual({ data, meta: { ...meta, now, changesAt: null } });
    expect((await desk.get('/flash-news/latest-news?locale=xx')).status).toBe(400);
  });

  describe('the history', () => {
    const events = (query: object) => room.desk.events({ limit: '100', ...query });
    const titles = async (query: object) =>
      ((await events(query)).body as EventsResponse).data.map(({ title }) => title);

    it('is filtered by actor and by day', async () => {
      const first = await room.write.published({ title: 'First' });
      await room.desk.raise(first.documentId);
      const from = inMinutes(30);
      room.clock.advance({ hours: 1 });
      const second = await room.write.published({ title: 'Second' });
      await room.desk.raise(second.documentId, { minutes: 1 });
      expect(await titles({ actor: String(room.chief.id) })).toEqual(['Second', 'First']);
      expect(await titles({ actor: '999999999' })).toEqual([]);
      expect(await titles({ from })).toEqual(['Second', 'Second']);
      expect(await titles({ to: from })).toEqual(['First', 'First']);
      expect(await titles({ from, to: from })).toEqual([]);
      expect(await titles({ kind: 'flash.raised', from })).toEqual(['Second']);
    });

    it.each([
      [{ actor: 'me' }, /actor: must be the id/],
      [{ from: 'yesterday' }, /from: must be a time/],
      [{ to: '2026-02-30T00:00:00Z' }, /to: must be a time/],
    ])('refuses %j', async (query, message) => {
      const { status, body } = await events(query);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });

    const csv = (query = '') => room.desk.get(`/flash-news/events.csv${query}`);

    it('is exported as CSV without formulas in headlines', async () => {
      const { documentId } = await room.write.published({ title: '=1+1, "quoted"' });
      await room.desk.raise(documentId, { reason: 'First line\nand a second' });
      const { status, headers, text } = await csv();
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="history.csv"',
        'cache-control': 'private, no-store',
      });
      const [head, raised, ...rest] = text.replace('\uFEFF', '').split('\r\n');
      expect(head?.replaceAll('"', '')).toBe(
        'id,at,localTime,timeZone,kind,title,contentType,documentId,locale,level,expiresAt,releasedAt,' +
          'actorId,actor,reason,localExpiresAt,localReleasedAt,formerLevel,formerExpiresAt,formerReleasedAt,' +
          'lines,correctionKind,correctionText,formerCorrectionKind,formerCorrectionText,notices',
      );
      expect(raised).toContain(`"'=1+1, ""quoted""","${ARTICLE}","${documentId}",,"flash",`);
      expect(raised).toMatch(/,"Test User","First line\nand a second","/);
      expect(rest).toHaveLength(2);
    });

    it('is exported with local times, and what each event was about', async () => {
      const { documentId } = await room.write.published();
      await room.desk.raise(documentId, { minutes: 10, level: 'urgent', text: { sq: '=Tani' } });
      const changed = await room.desk.change(documentId, { minutes: 30, level: 'flash' });
      const path = `/flash-news/corrections/${ARTICLE}/${documentId}`;
      const note = { locale: 'sq', kind: 'correction', text: 'Ishin 7.' };
      const { id } = (await room.desk.post(path, note)).body.data as { id: number };
      await room.desk.put(`${path}/${id}`, { text: 'Ishin 8.', kind: 'update' });
      const { text } = await csv(`?documentId=${documentId}&timeZone=Europe/Tirane`);
      const [amended, , change, raised] = parseCsv(text);
      expect(amended).toMatchObject({
        ...{ kind: 'news.correctionAmended', correctionKind: 'update', correctionText: 'Ishin 8.' },
        ...{ formerCorrectionKind: 'correction', formerCorrectionText: 'Ishin 7.' },
      });
      const { expiresAt } = changed.body.data as { expiresAt: string };
      expect(change).toMatchObject({
        ...{ level: 'flash', formerLevel: 'urgent', expiresAt },
        formerExpiresAt: raised?.['expiresAt'],
        timeZone: 'Europe/Tirane',
      });
      // In March, Tirana is an hour ahead of UTC.
      const local = new Date(Date.parse(expiresAt) + 3_600_000).toISOString();
      expect(change?.['localExpiresAt']).toBe(local.slice(0, 19).replace('T', ' '));
      expect(raised?.['lines']).toBe('sq: =Tani');
      for (const zone of ['Tirana', '%2B01:00', 'a&timeZone=b', '']) {
        const { status, body } = await csv(`?timeZone=${zone}`);
        expect(status).toBe(400);
        expect(body.error.message).toMatch(
          /^timeZone: .*an IANA time zone, such as Europe\/Tirane/,
        );
      }
    });

    it('is exported in full, with the same filters', async () => {
      const { documentId } = await room.write.published({ title: 'Long' });
      const at = new Date(room.clock.now());
      const line = { kind: 'news.updated', contentType: ARTICLE, relatedDocumentId: documentId };
      for (let count = 0; count < 1_100; count += 1) {
        await room.rows(EVENT).create({
          data: { ...line, locale: 'sq', actorName: 'Test', public: true, at },
        });
      }
      const linesOf = async (query: string) => (await csv(query)).text.trim().split('\r\n').length;
      expect(await linesOf('')).toBe(1 + 1_101);
      expect(await linesOf('?kind=news.released')).toBe(1 + 1);
      expect((await csv('?kind=nothing')).status).toBe(400);
      expect((await csv('?limit=5')).status).toBe(400);
    });
  });

  it.each(['desk', 'latest-news', 'events', 'events.csv'])(
    '%s needs the permission',
    async (path) => {
      const nobody = await adminWith(room.strapi, [
        { action: PERMISSIONS.raiseFlash, subject: ARTICLE, properties: { locales: ['sq'] } },
      ]);
      const desk = deskOf(room.newsroom, nobody.authorization);
      const { status, body } = await desk.get(`/flash-news/${path}`);
      expect(status).toBe(403);
      expect(body.error.message).toContain(PERMISSIONS.readDesk);
      expect((await room.http().get(`/flash-news/${path}`)).status).toBe(401);
    },
  );

  it('shows a story under every one of its flashes', async () => {
    const { documentId } = await room.write.published();
    await room.desk.raise(documentId, { minutes: 1 });
    room.clock.advance({ minutes: 2 });
    await room.desk.raise(documentId);
    const { running, ended } = (await look()).data;
    expect(idsOf(running)).toEqual([documentId]);
    expect(ended).toEqual([]);
  });
});
