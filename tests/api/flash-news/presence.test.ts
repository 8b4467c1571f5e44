import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminUser } from '../../helpers/admin';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, openNewsroom, type OpenNewsroom } from './desk';

describe('presence at a story', () => {
  let room: OpenNewsroom;
  let colleague: AdminUser;
  let article: Entry;

  beforeAll(async () => {
    room = await openNewsroom();
    colleague = await superAdmin(room.strapi);
    article = await room.write.draft();
  });
  afterAll(() => room.stop());

  const report = (by: AdminUser, body: object = { locale: 'sq' }, uid = ARTICLE) =>
    room
      .http()
      .put(`/flash-news/presence/${uid}/${article.documentId}`)
      .set({ Authorization: by.authorization })
      .send(body);

  it('is shown to others in the same locale until it expires', async () => {
    // Held, since no answer contains the time that the expiry is counted from.
    const reportedAt = room.clock.now() + 1000;
    const atOffset = (after: number, work: () => Promise<unknown>) =>
      room.clock.holdAt(new Date(reportedAt + after).toISOString(), work);
    const others = async (by: AdminUser, body?: object): Promise<unknown> =>
      (await report(by, body)).body.data;
    const chief = { id: room.chief.id, name: 'Test User' };
    expect(await others(room.chief)).toEqual([]);
    expect(await atOffset(0, () => others(room.chief))).toEqual([]);
    expect(await others(colleague)).toEqual([chief]);
    expect(await others(colleague, { locale: 'en' })).toEqual([]);
    expect(await atOffset(24_999, () => others(colleague))).toEqual([chief]);
    expect(await atOffset(25_000, () => others(colleague))).toEqual([]);
  });

  it('is saved for two tabs at once', async () => {
    const statuses = await Promise.all([report(colleague), report(colleague), report(room.chief)]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('needs the permission to read in that locale, and is null for other types', async () => {
    const reader = await adminWith(room.strapi, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['en'] },
      },
    ]);
    expect((await report(reader, { locale: 'en' })).status).toBe(200);
    expect((await report(reader)).status).toBe(403);
    expect((await report(room.chief, { locale: 'xx' })).status).toBe(400);
    expect((await report(room.chief, {})).status).toBe(400);
    const elsewhere = await report(room.chief, undefined, 'api::person.person');
    expect(elsewhere).toMatchObject({ status: 200, body: { data: null } });
  });
});
