import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { adminWith, adminWithRoles, superAdmin, type AdminUser } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE } from '../../helpers/translations';

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;
const on = (verb: string, locales: string[], conditions: string[] = []) => ({
  ...{ action: explorer(verb), subject: ARTICLE, properties: { locales }, conditions },
});

let newsroom: Newsroom;
let chief: AdminUser;
let documentId: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  chief = await superAdmin(newsroom.strapi);
});
afterAll(() => newsroom.stop());
beforeEach(async () => {
  ({ documentId } = await writers(newsroom.strapi).draft());
});

const assign = (assignee: number) =>
  newsroom
    .http()
    .put(`/translation-desk/translations/${ARTICLE}/${documentId}/assignee`)
    .set('Authorization', chief.authorization)
    .send({ locale: 'en', assignee });

it('offers for a language those who may write it, and refuses others, naming the field', async () => {
  const { strapi } = newsroom;
  const english = await adminWithRoles(strapi, [[on('read', ['sq'])], [on('update', ['en'])]]);
  const albanian = await adminWith(strapi, [on('update', ['sq'])]);
  const reader = await adminWith(strapi, [on('read', ['sq', 'en'])]);
  const ownOnly = await adminWith(strapi, [on('update', ['en'], ['admin::is-creator'])]);
  const { body } = await newsroom
    .http()
    .get('/translation-desk/desk')
    .set('Authorization', chief.authorization);
  const staff = body.meta.staff as { id: number; locales: Record<string, string[]> }[];
  const localesOf = ({ id }: AdminUser) => staff.find((one) => one.id === id)?.locales[ARTICLE];
  expect(localesOf(english)).toEqual(['en']);
  expect(localesOf(albanian)).toEqual(['sq']);
  expect(localesOf(chief)?.sort()).toEqual(['en', 'sq']);
  expect([localesOf(reader), localesOf(ownOnly)]).toEqual([undefined, undefined]);

  for (const { id } of [albanian, reader, ownOnly]) {
    const refused = await assign(id);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe(
      'assignee: Test User may not translate this into "en"; accepted are staff with the permission to change it in that language',
    );
  }
  expect((await assign(english.id)).status).toBe(200);
  expect((await assign(chief.id)).status).toBe(200);
});
