import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith } from '../../helpers/admin';
import { apiToken } from '../../helpers/apiToken';
import {
  ARTICLE,
  deskOf,
  documentsOf,
  EVENT,
  FLASH,
  kindsOf,
  openNewsroom,
  RELEASE,
  type OpenNewsroom,
} from './desk';

describe('the log', () => {
  let room: OpenNewsroom;

  beforeAll(async () => {
    room = await openNewsroom();
  });
  afterAll(() => room.stop());
  afterEach(() => room.clock.advance({ hours: 5 }));

  const inPanel = (documentId: string, action: string, query = 'locale=sq') =>
    room.desk.post(
      `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/${action}?${query}`,
    );
  const kinds = async (documentId: string) => kindsOf(await room.read.log(documentId));
  const documents = () => documentsOf(room.strapi)(ARTICLE);

  describe('records who did what, when and why', () => {
    it('for a publication in the panel', async () => {
      const { documentId } = await room.write.draft();
      const before = room.clock.iso();
      expect((await inPanel(documentId, 'publish')).status).toBe(200);
      const [item] = await room.read.latest({ limit: 1 });
      const at = String(item?.['releasedAt']);
      expect(at >= before && at <= room.clock.iso()).toBe(true);
      expect(await room.read.log(documentId)).toMatchObject([
        {
          kind: 'news.released',
          contentType: ARTICLE,
          locale: 'sq',
          actor: { id: room.chief.id, name: 'Test User' },
          at,
          releasedAt: at,
        },
      ]);
    });

    it('for a flash, each step by another person', async () => {
      const { documentId } = await room.write.published();
      const permissions = ['raise', 'end'].map((verb) => ({
        action: `plugin::flash-news.flash.${verb}`,
        subject: ARTICLE,
        properties: { locales: ['sq'] },
      }));
      const editor = await adminWith(room.strapi, permissions);
      const nightDesk = deskOf(room.newsroom, editor.authorization);
      const raised = { level: 'urgent', minutes: 10, reason: 'Po ndodh tani' };
      const { startedAt } = (await room.desk.raise(documentId, raised)).body.data;
      room.clock.advance({ minutes: 1 });
      const longer = await nightDesk.change(documentId, { minutes: 30, reason: 'Vazhdon' });
      const extendedTo = Date.parse(longer.body.data.expiresAt);
      await nightDesk.change(documentId, { level: 'flash', reason: 'U konfirmua' });
      const ended = await room.desk.end(documentId, { reason: 'U mbyll' });

      const chief = { id: room.chief.id, name: 'Test User' };
      const night = { id: editor.id, name: 'Test User' };
      const flash = { contentType: ARTICLE, documentId, locale: null };
      const endedAt = ended.body.data.expiresAt;
      const extendedAt = new Date(extendedTo - 30 * 60_000).toISOString();
      const lines = (await room.read.log(documentId)).slice(1);
      expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort());
      expect(lines).toMatchObject([
        {
          ...flash,
          kind: 'flash.raised',
          level: 'urgent',
          actor: chief,
          reason: 'Po ndodh tani',
          at: startedAt,
        },
        {
          ...flash,
          kind: 'flash.extended',
          level: 'urgent',
          actor: night,
          reason: 'Vazhdon',
          at: extendedAt,
        },
        {
          ...flash,
          kind: 'flash.changed',
          level: 'flash',
          actor: night,
          reason: 'U konfirmua',
        },
        {
          ...flash,
          kind: 'flash.ended',
          actor: chief,
          reason: 'U mbyll',
          at: endedAt,
          expiresAt: endedAt,
        },
      ]);
    });

    it('for a program with an API token, which has a name and no id', async () => {
      const authorization = await apiToken(room.strapi, { type: 'full-access' });
      const { body } = await room.newsroom
        .http()
        .post('/api/articles?status=published')
        .set('Authorization', authorization)
        .send({
          data: {
            title: 'Nga një program',
            lead: 'Me pak fjalë.',
            byline: 'Redaksia',
            category: (await room.write.category()).documentId,
          },
        });
      const [line] = await room.read.log(body.data.documentId as string);
      expect(line).toMatchObject({ kind: 'news.released', actor: { id: null } });
      expect(line?.actor.name).toMatch(/^Token Token /);
    });

    it('for the system, outside a request', async () => {
      const { documentId } = await room.write.published();
      expect(await room.read.log(documentId)).toMatchObject([
        { actor: { id: null, name: 'System' }, reason: null },
      ]);
    });
  });

  describe('records what changed for readers', () => {
    it('publishing, publishing again, unpublishing, deleting', async () => {
      const { documentId } = await room.write.draft();
      await inPanel(documentId, 'publish');
      await inPanel(documentId, 'publish');
      await inPanel(documentId, 'unpublish');
      await inPanel(documentId, 'publish');
      await documents().delete({ documentId, locale: '*' });
      expect(await kinds(documentId)).toEqual([
        'news.released',
        'news.updated',
        'news.withdrawn',
        'news.released',
        'news.withdrawn',
      ]);
    });

    it('one event a locale', async () => {
      const { documentId } = await room.write.draft();
      await room.write.translation(documentId, 'en');
      await room.write.publish(documentId, ['sq', 'en']);
      await room.write.unpublish(documentId, 'en');
      const lines = await room.read.log(documentId);
      expect(lines.map(({ kind, locale }) => `${kind} ${String(locale)}`)).toEqual([
        'news.released en',
        'news.released sq',
        'news.withdrawn en',
      ]);
    });

    it('a publication inside a write of the content API', async () => {
      const { documentId } = await room.write.draft();
      await documents().update({
        documentId,
        locale: 'sq',
        status: 'published',
        data: { title: 'Menjëherë' },
      });
      expect(await kinds(documentId)).toEqual(['news.released']);
    });

    it('an embargo as scheduled, until it has lifted', async () => {
      const { documentId } = await room.write.draft();
      const releasedAt = new Date(room.clock.now() + 60_000).toISOString();
      await room.desk.release(documentId, { locale: 'sq', releasedAt });
      await room.write.publish(documentId);
      expect(await kinds(documentId)).toEqual(['news.scheduled', 'news.scheduled']);
    });

    it('nothing for a change of the draft', async () => {
      const { documentId } = await room.write.published();
      await documents().update({ documentId, locale: 'sq', data: { title: 'Ende jo' } });
      await documents().discardDraft({ documentId, locale: 'sq' });
      await room.write.translation(documentId, 'en');
      expect(await kinds(documentId)).toEqual(['news.released']);
    });
  });

  describe('a failed write is rolled back', () => {
    /** Makes the first insert of `uid` during `work` fail, after the plugin's own lifecycle subscribers. */
    const failingAt = async (uid: string, work: () => Promise<unknown>) => {
      let failures = 0;
      const unsubscribe = room.strapi.db.lifecycles.subscribe({
        models: [uid],
        afterCreate() {
          failures += 1;
          throw new Error('The disk is full');
        },
      });
      room.strapi.log.silent = true;
      await work();
      room.strapi.log.silent = false;
      unsubscribe();
      expect(failures).toBe(1);
    };
    const rowsOf = async (documentId: string) => {
      const where = { relatedDocumentId: documentId };
      const [releases, flashes, events, published] = await Promise.all([
        ...[RELEASE, FLASH, EVENT].map((uid) => room.rows(uid).count({ where })),
        room.rows(ARTICLE).count({ where: { documentId, publishedAt: { $notNull: true } } }),
      ]);
      return { releases, flashes, events, published };
    };

    it('a publication is undone when it fails after the insert', async () => {
      const { documentId } = await room.write.draft();
      await failingAt(ARTICLE, async () => {
        expect((await inPanel(documentId, 'publish')).status).toBe(500);
      });
      const nothing = { releases: 0, flashes: 0, events: 0, published: 0 };
      expect(await rowsOf(documentId)).toEqual(nothing);
    });

    it('a publication is undone when its event fails', async () => {
      const { documentId } = await room.write.draft();
      await failingAt(EVENT, async () => {
        expect((await inPanel(documentId, 'publish')).status).toBe(500);
      });
      const nothing = { releases: 0, flashes: 0, events: 0, published: 0 };
      expect(await rowsOf(documentId)).toEqual(nothing);
      expect((await inPanel(documentId, 'publish')).status).toBe(200);
      const once = { releases: 1, flashes: 0, events: 1, published: 1 };
      expect(await rowsOf(documentId)).toEqual(once);
    });

    it('a flash is not raised when its event fails', async () => {
      const { documentId } = await room.write.published();
      const before = await rowsOf(documentId);
      await failingAt(EVENT, async () => {
        expect((await room.desk.raise(documentId)).status).toBe(500);
      });
      expect(await rowsOf(documentId)).toEqual(before);
      expect((await room.desk.raise(documentId)).status).toBe(200);
    });

    it('the article stays public when unpublishing fails', async () => {
      const { documentId } = await room.write.published();
      const before = await rowsOf(documentId);
      await failingAt(EVENT, async () => {
        expect((await inPanel(documentId, 'unpublish')).status).toBe(500);
      });
      expect(await rowsOf(documentId)).toEqual(before);
    });
  });
});
