import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { adminWith, superAdmin, type AdminUser } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

const ARTICLE = 'api::article.article';
const LIST = `/content-manager/collection-types/${ARTICLE}?locale=sq`;
const READ = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };

interface Given {
  permission: { action: string };
}

let isAtWork = true;
const AT_WORK = {
  ...{ displayName: 'At work', name: 'at-work', category: 'default' },
  handler: () => isAtWork,
};
const conditions = (strapi: Core.Strapi) =>
  (
    strapi.service('admin::permission') as unknown as {
      conditionProvider: { register(condition: object): Promise<unknown> };
    }
  ).conditionProvider;

let room: Newsroom;
let made: string[];

beforeAll(async () => {
  room = await bootNewsroom({
    beforeLoad: (strapi) => {
      strapi.get('modules').add('test::condition', {
        bootstrap: () => conditions(strapi).register(AT_WORK),
      });
    },
  });
  const { engine } = room.strapi.service('admin::permission') as unknown as {
    engine: {
      hooks: Record<string, { register(handler: (given: Given) => void): void }>;
    };
  };
  // Asked of every permission of an ability that is made.
  engine.hooks['before-evaluate.permission']?.register(({ permission }) => {
    made.push(permission.action);
  });
});
afterAll(() => room.stop());

const asks = async ({ authorization }: AdminUser): Promise<number> => {
  made = [];
  return (await room.http().get(LIST).set('Authorization', authorization)).status;
};
const titles = async ({ authorization }: AdminUser): Promise<string[]> => {
  const { body } = await room.http().get(LIST).set('Authorization', authorization).expect(200);
  return (body.results as { title: string }[]).map(({ title }) => title);
};
const permissionsOf = (user: AdminUser) =>
  room.strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { users: { id: user.id } } } }) as Promise<{ id: number }[]>;
const reader = (conditions: string[] = []): Promise<AdminUser> =>
  adminWith(room.strapi, [{ ...READ, properties: { locales: ['sq'] }, conditions }]);

describe('what a member of staff may do', () => {
  it('is made once, and counts until something of it changes', async () => {
    const user = await reader();
    expect([await asks(user), made]).toEqual([200, [READ.action]]);
    expect([await asks(user), made]).toEqual([200, []]);
  });

  it.each([
    [
      'a permission is deleted',
      async (user: AdminUser) => {
        const ids = (await permissionsOf(user)).map(({ id }) => id);
        await room.strapi.db.query('admin::permission').deleteMany({ where: { id: { $in: ids } } });
      },
    ],
    [
      'a permission is of another type, past Strapi',
      async (user: AdminUser) => {
        const [{ id } = { id: 0 }] = await permissionsOf(user);
        await room.strapi.db
          .connection('admin_permissions')
          .where({ id })
          .update({ subject: 'api::person.person' });
      },
    ],
    [
      'the role is taken away',
      (user: AdminUser) =>
        room.strapi.db.query('admin::user').update({ where: { id: user.id }, data: { roles: [] } }),
    ],
    [
      'the role is given other permissions in the panel',
      async (user: AdminUser) => {
        const { authorization } = await superAdmin(room.strapi);
        const { roles } = (await room.strapi.db
          .query('admin::user')
          .findOne({ where: { id: user.id }, populate: ['roles'] })) as { roles: { id: number }[] };
        await room
          .http()
          .put(`/admin/roles/${roles[0]?.id}/permissions`)
          .set('Authorization', authorization)
          .send({ permissions: [] })
          .expect(200);
      },
    ],
  ])('ends with the next request once %s', async (_, change) => {
    const user = await reader();
    expect([await asks(user), await asks(user)]).toEqual([200, 200]);
    await change(user);
    expect(await asks(user)).toBe(403);
  });

  it('is their own, also by a condition that all of a role have', async () => {
    const one = await reader(['admin::is-creator']);
    const { id } = (await room.strapi.db.query('admin::role').findOne({
      where: { users: { id: one.id } },
    })) as { id: number };
    const other = await superAdmin(room.strapi);
    await room.strapi.db
      .query('admin::user')
      .update({ where: { id: other.id }, data: { roles: [id] } });
    const write = writers(room.strapi);
    await write.draft({ title: 'E njërës', data: { createdBy: one.id } });
    await write.draft({ title: 'E tjetrës', data: { createdBy: other.id } });
    for (let time = 0; time < 2; time += 1) {
      expect(await titles(one)).toEqual(['E njërës']);
      expect(await titles(other)).toEqual(['E tjetrës']);
    }
  });

  it('is asked of a condition that others have made, each time', async () => {
    const user = await reader(['api::at-work']);
    expect([await asks(user), await asks(user)]).toEqual([200, 200]);
    isAtWork = false;
    expect(await asks(user)).toBe(403);
  });
});
