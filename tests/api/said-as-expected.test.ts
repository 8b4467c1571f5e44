import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

const linkTo = (url: string) => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '' },
      { type: 'link', url, children: [{ type: 'text', text: 'here' }] },
      { type: 'text', text: '' },
    ],
  },
];

type Case = [path: string, uid: string, field: string, data: object];

const REFUSED: Case[] = [
  ['quotes', 'api::quote.quote', 'sourceUrl', { text: 'x', sourceUrl: 'javascript:alert(1)' }],
  ['quotes', 'api::quote.quote', 'sourceUrl', { text: 'x', sourceUrl: '//evil.test' }],
  ['quotes', 'api::quote.quote', 'originalLanguage', { text: 'x', originalLanguage: 'Albanian' }],
  ['articles', 'api::article.article', 'credit.url', { title: 'x', credit: { url: 'data:x' } }],
  [
    'articles',
    'api::article.article',
    'body.0.children.1.url',
    { title: 'x', body: linkTo('//e') },
  ],
  ['people', 'api::person.person', 'wikidataId', { name: 'x', wikidataId: 'Q0' }],
  ['categories', 'api::category.category', 'mediaTopic', { name: 'x', mediaTopic: '11000000' }],
];

describe('addresses and codes, on drafts too', () => {
  let room: Newsroom;
  let token: string;
  let staff: string;

  beforeAll(async () => {
    room = await bootNewsroom();
    token = await apiToken(room.strapi, { type: 'full-access' });
    staff = (await superAdmin(room.strapi)).authorization;
  });
  afterAll(() => room.stop());

  const count = (uid: string) => room.strapi.db.query(uid).count({});

  it.each(REFUSED)('REST %s: %s, %s', async (path, uid, field, data) => {
    const { status, body } = await room
      .http()
      .post(`/api/${path}`)
      .query({ status: 'draft' })
      .set('Authorization', token)
      .send({ data });
    expect(status).toBe(400);
    expect(JSON.stringify(body.error.details.errors)).toContain(
      JSON.stringify(field.split('.').at(-1)),
    );
    expect(await count(uid)).toBe(0);
  });

  it.each(REFUSED)('the panel, %s: %s, %s', async (_, uid, field, data) => {
    const { status, body } = await room
      .http()
      .post(`/content-manager/collection-types/${uid}`)
      .set('Authorization', staff)
      .send(data);
    expect(status).toBe(400);
    expect(JSON.stringify(body.error.details.errors)).toContain(
      JSON.stringify(field.split('.').at(-1)),
    );
    expect(await count(uid)).toBe(0);
  });

  it('says which field, and what is accepted', async () => {
    const { body } = await room
      .http()
      .post('/api/quotes')
      .set('Authorization', token)
      .send({ data: { text: 'x', sourceUrl: 'javascript:alert(1)' } });
    expect(body.error.message).toBe(
      'sourceUrl: must be a web address that begins with http:// or https://',
    );
  });

  it('lets a change through that leaves them alone, and refuses one that does not', async () => {
    const send = (method: 'post' | 'put', path: string, data: object) =>
      room.http()[method](path).set('Authorization', token).send({ data });
    const good = { text: 'x', sourceUrl: 'https://example.com/a', originalLanguage: 'en' };
    const { body } = await send('post', '/api/quotes?status=draft', good);
    const one = `/api/quotes/${body.data.documentId}?status=draft`;
    expect((await send('put', one, { text: 'y' })).status).toBe(200);
    expect((await send('put', one, { sourceUrl: 'ftp://example.com' })).status).toBe(400);
    const { body: kept } = await room.http().get(one).set('Authorization', token);
    expect(kept.data).toMatchObject({ text: 'y', sourceUrl: 'https://example.com/a' });
  });
});
