import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  DeskResponse,
  MarksResponse,
} from '../../../src/plugins/flash-news/shared/contracts/desk';
import { PERMISSIONS } from '../../../src/plugins/flash-news/shared/permissions';
import { adminWith } from '../../helpers/admin';
import type { Database } from '../../helpers/environment';
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

const PLAN = 'plugin::flash-news.plan';
const PUBLISH = 'plugin::content-manager.explorer.publish';
const MINUTE = 60_000;

/** Tests planned publications on the given database. */
export const describePlans = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;

    beforeAll(async () => {
      room = await openNewsroom({ database: await database() });
    });
    afterAll(() => room.stop());
    beforeEach(async () => {
      for (const uid of [ARTICLE, RELEASE, FLASH, EVENT, PLAN]) await room.rows(uid).deleteMany({});
      room.clock.advance({ hours: 5 });
    });

    const inMinutes = (minutes: number) =>
      new Date(room.clock.now() + minutes * MINUTE).toISOString();
    const plan = (documentId: string, body: object = {}, desk = room.desk) =>
      desk.release(documentId, { locale: 'sq', publish: true, releasedAt: inMinutes(60), ...body });
    const planned = async () => {
      const { documentId } = await room.write.draft({ title: 'Nesër' });
      const { status, body } = await plan(documentId);
      expect({ status, body }).toMatchObject({ status: 200 });
      return { documentId, releasedAt: body.data.releasedAt as string };
    };
    const look = async () =>
      (await room.desk.get('/flash-news/desk')).body.data as DeskResponse['data'];
    const shown = async () => (await room.read.latest()).map(({ title }) => title);
    const isPublished = async (documentId: string) =>
      (await room
        .rows(ARTICLE)
        .count({ where: { documentId, publishedAt: { $notNull: true } } })) === 1;
    const kinds = async (documentId: string) => kindsOf(await room.read.log(documentId));
    const passMinutes = async (minutes: number) => {
      room.clock.advance({ minutes });
      await room.publishDue();
    };

    it('publishes it then, not a moment before, and dates it as planned', async () => {
      const { documentId, releasedAt } = await planned();
      expect((await look()).embargoed).toMatchObject([
        {
          ...{ documentId, title: 'Nesër', published: false, releasedAt },
          plannedBy: { name: 'Test User' },
        },
      ]);
      room.clock.set(new Date(Date.parse(releasedAt) - 5_000).toISOString());
      await room.publishDue();
      expect(await isPublished(documentId)).toBe(false);
      room.clock.set(new Date(Date.parse(releasedAt) + 20_000).toISOString());
      await room.publishDue();
      expect(await room.read.latest()).toMatchObject([{ title: 'Nesër', releasedAt }]);
      await room.publishDue();
      await room.sweep();
      expect(await kinds(documentId)).toEqual(['news.planned', 'news.released']);
      expect((await room.read.log(documentId))[1]).toMatchObject({
        actor: { id: room.chief.id, name: 'Test User' },
      });
      expect(await look()).toMatchObject({ embargoed: [], refusedPlans: [] });
      expect(await room.rows(PLAN).count({})).toBe(0);
    });

    it('publishes all that are due at one time, each dated as planned, however long it takes', async () => {
      const releasedAt = inMinutes(60);
      const drafts = [];
      for (let n = 0; n < 25; n += 1) drafts.push(await room.write.draft());
      for (const { documentId } of drafts) await plan(documentId, { releasedAt });
      room.clock.set(releasedAt);
      const stop = room.strapi.db.lifecycles.subscribe({
        models: [ARTICLE],
        afterCreate: () => room.clock.advance({ seconds: 5 }),
      });
      await room.publishDue();
      stop();
      const items = (await room.read.latestNews({ limit: 100 })).body.data as {
        releasedAt: string;
      }[];
      expect(items.map((item) => item.releasedAt)).toEqual(drafts.map(() => releasedAt));
    });

    it('is refused for a story that does not exist, as any release is', async () => {
      expect((await plan('zzzzzzzzzzzzzzzzzzzzzzzz')).status).toBe(404);
    });

    it('publishes the draft as it is saved by then', async () => {
      const { documentId } = await planned();
      await room.change({ documentId, id: 0 }, 'Nesër, e plotë');
      await passMinutes(60);
      expect(await shown()).toEqual(['Nesër, e plotë']);
    });

    it('says at once what is missing, and changes nothing', async () => {
      const { documentId } = await room.write.draft({ data: { lead: null } });
      const { status, body } = await plan(documentId);
      expect(status).toBe(400);
      expect(JSON.stringify(body.error)).toContain('lead');
      expect(await isPublished(documentId)).toBe(false);
      expect(await room.rows(RELEASE).count({})).toBe(0);
      expect(await room.rows(PLAN).count({})).toBe(0);
      expect(await kinds(documentId)).toEqual([]);
    });

    it('keeps on the desk what was refused at its time, and why', async () => {
      const { documentId, releasedAt } = await planned();
      await documentsOf(room.strapi)(ARTICLE).update({
        documentId,
        locale: 'sq',
        data: { lead: null },
      });
      await passMinutes(60);
      await passMinutes(1);
      expect(await isPublished(documentId)).toBe(false);
      const { refusedPlans, embargoed } = await look();
      expect(embargoed).toEqual([]);
      expect(refusedPlans).toMatchObject([
        { documentId, title: 'Nesër', publishAt: releasedAt, actor: { id: room.chief.id } },
      ]);
      expect(refusedPlans[0]?.failure).toMatch(/lead|standfirst/i);
      expect(await kinds(documentId)).toEqual(['news.planned', 'news.planFailed']);

      await documentsOf(room.strapi)(ARTICLE).update({
        documentId,
        locale: 'sq',
        data: { lead: 'Një fjali.' },
      });
      const before = room.clock.iso();
      await room.write.publish(documentId);
      const [story] = await room.read.latest();
      expect(String(story?.['releasedAt']) >= before).toBe(true);
      expect((await look()).refusedPlans).toEqual([]);
    });

    it('is refused once who planned it may not publish any more', async () => {
      const permissions = [
        { action: PERMISSIONS.changeRelease, subject: ARTICLE, properties: { locales: ['sq'] } },
        { action: PUBLISH, subject: ARTICLE, properties: { locales: ['sq'] } },
      ];
      const editor = await adminWith(room.strapi, permissions);
      const { documentId } = await room.write.draft();
      const desk = deskOf(room.newsroom, editor.authorization);
      expect((await plan(documentId, {}, desk)).status).toBe(200);
      await room.rows('admin::user').update({ where: { id: editor.id }, data: { blocked: true } });
      await passMinutes(60);
      expect((await look()).refusedPlans).toMatchObject([
        { documentId, failure: 'Test User may not publish this any more' },
      ]);
    });

    it('needs the permission to publish, and that to change the release', async () => {
      const { documentId } = await room.write.draft();
      const only = async (action: string) =>
        deskOf(
          room.newsroom,
          (
            await adminWith(room.strapi, [
              { action, subject: ARTICLE, properties: { locales: ['sq'] } },
            ])
          ).authorization,
        );
      for (const action of [PERMISSIONS.changeRelease, PUBLISH]) {
        expect((await plan(documentId, {}, await only(action))).status).toBe(403);
      }
      expect(await room.rows(PLAN).count({})).toBe(0);
    });

    it('is released when it is published, where the server was away at its time', async () => {
      const { documentId } = await planned();
      room.clock.advance({ hours: 3 });
      const before = room.clock.iso();
      await room.publishDue();
      const [story] = await room.read.latest();
      expect(story).toMatchObject({ documentId });
      expect(String(story?.['releasedAt']) >= before).toBe(true);
    });

    it('is taken off, with its release, and nothing is published then', async () => {
      const { documentId } = await planned();
      const off = { locale: 'sq', releasedAt: null };
      const { status, body } = await room.desk.release(documentId, off);
      expect({ status, data: body.data }).toMatchObject({
        status: 200,
        data: { releasedAt: null },
      });
      expect((await room.desk.release(documentId, off)).status).toBe(200);
      await passMinutes(60);
      expect(await isPublished(documentId)).toBe(false);
      expect(await kinds(documentId)).toEqual(['news.planned', 'news.unscheduled']);
      await room.write.publish(documentId);
      expect((await room.desk.release(documentId, off)).status).toBe(409);
      expect(await shown()).toEqual(['Nesër']);
    });

    it('ends with a release that is set without it', async () => {
      const { documentId, releasedAt } = await planned();
      expect((await plan(documentId, { releasedAt, publish: false })).status).toBe(200);
      expect((await look()).embargoed).toMatchObject([{ documentId, plannedBy: null }]);
      await passMinutes(60);
      expect(await isPublished(documentId)).toBe(false);
    });

    it('ends with a publication by hand: what was unpublished since stays so', async () => {
      const { documentId } = await planned();
      await room.write.publish(documentId);
      await room.write.unpublish(documentId);
      await passMinutes(60);
      expect(await isPublished(documentId)).toBe(false);
    });

    it('ends with the draft', async () => {
      const { documentId } = await planned();
      await documentsOf(room.strapi)(ARTICLE).delete({ documentId, locale: 'sq' });
      expect(await room.rows(PLAN).count({})).toBe(0);
      await passMinutes(60);
    });

    it('is refused for a time that has passed, and for what is published', async () => {
      const { documentId } = await room.write.draft();
      for (const releasedAt of ['now', inMinutes(-1)]) {
        const { status, body } = await plan(documentId, { releasedAt });
        expect(status).toBe(400);
        expect(body.error.message).toMatch(/^releasedAt: must be a time ahead/);
      }
      expect((await plan(documentId, { releasedAt: null })).status).toBe(400);
      await room.write.publish(documentId);
      const { status, body } = await plan(documentId);
      expect({ status, details: body.error.details }).toEqual({
        status: 409,
        details: { code: 'published' },
      });
    });

    it('marks a draft with a release in the list, as not published yet', async () => {
      const { documentId, releasedAt } = await planned();
      const { body } = await room.desk.get(`/flash-news/marks/${ARTICLE}`);
      expect((body as MarksResponse).data.planned).toEqual([
        { documentId, locale: 'sq', releasedAt },
      ]);
    });
  });
};
