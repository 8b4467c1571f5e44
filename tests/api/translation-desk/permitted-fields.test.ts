import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminPermission, type AdminUser } from '../../helpers/admin';
import { paragraph, writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, QUOTE, translationDesk } from '../../helpers/translations';

const CATEGORY = 'api::category.category';
const PERSON = 'api::person.person';
const SECRET = 'sekret';
const READ_DESK = { action: 'plugin::translation-desk.desk.read' };

interface Answer {
  data: {
    source: { title: string | null; fields: { path: string; basisText: string | null }[] } | null;
    companions: { documentId: string; target: object | null }[];
    people: { name: string; forms: string[]; sourceForms: string[]; role: string | null }[];
    terms: object[];
  };
  error?: { message: string };
}

let newsroom: Newsroom;
let write: ReturnType<typeof writers>;
let chief: AdminUser;
let server: Server;
let documentId: string;
let quote: string;

/** A permission of the content manager, by default in both languages and on all fields. */
const may = (
  verb: string,
  subject: string,
  properties: AdminPermission['properties'] = {},
): AdminPermission => ({
  ...{ action: `plugin::content-manager.explorer.${verb}`, subject },
  properties: { locales: ['sq', 'en'], ...properties },
});

const send = async (
  user: AdminUser,
  method: 'get' | 'post' | 'put',
  path: string,
  body: object = {},
): Promise<{ status: number; body: Answer; text: string }> =>
  newsroom
    .http()
    [method](`/translation-desk${path}`)
    .set('Authorization', user.authorization)
    .send(body);

const pathOf = (act = ''): string => `/translations/${ARTICLE}/${documentId}${act}`;
const read = (user: AdminUser) => send(user, 'get', `${pathOf()}?locale=en`);

beforeAll(async () => {
  server = createServer((_, response) => response.end('{"translatedText":["EN"]}'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  newsroom = await bootNewsroom({ env: { LIBRETRANSLATE_URL: `http://127.0.0.1:${port}` } });
  write = writers(newsroom.strapi);
  chief = await superAdmin(newsroom.strapi);
  const term = { sourceLocale: 'sq', targetLocale: 'en', term: 'ura', translation: 'bridge' };
  await send(chief, 'post', '/terms', term);
});
afterAll(async () => {
  await newsroom.stop();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  const person = await write.person('Vjosa Krasniqi', {
    aliases: [{ text: 'Vjosës', locale: 'sq', kind: 'inflection' }],
    roles: [{ title: 'Mayor', locale: 'en' }],
  });
  ({ documentId } = await write.draft({
    title: 'Ura hapet',
    data: { body: [paragraph(`${SECRET} një`)], people: [person.documentId] },
  }));
  ({ documentId: quote } = await write.quote(documentId, { data: { text: `${SECRET} dy` } }));
  await write.translation(documentId, 'en', 'The bridge opens');
  const { articles } = translationDesk(newsroom.strapi);
  // A former text is kept, which the translation rests on.
  await articles.update({
    documentId,
    locale: 'sq',
    data: { body: [paragraph(`${SECRET} tre`)] },
  });
});

describe('the source beside a translation', () => {
  it('has all that one may read', async () => {
    const user = await adminWith(newsroom.strapi, [
      ...[ARTICLE, QUOTE, PERSON].map((subject) => may('read', subject)),
      READ_DESK,
    ]);
    const { body } = await read(user);
    const body_ = body.data.source?.fields.find(({ path }) => path === 'body');
    expect(body_).toMatchObject({ basisText: `${SECRET} një` });
    expect(body.data.companions).toMatchObject([{ documentId: quote }]);
    expect(body.data.people).toEqual([
      expect.objectContaining({ sourceForms: ['Vjosës'], role: 'Mayor' }),
    ]);
    expect(body.data.terms).toHaveLength(1);
  });

  it('has no text, nor a former one, of fields that one may not read', async () => {
    const user = await adminWith(newsroom.strapi, [
      may('read', ARTICLE, { fields: ['title', 'lead', 'figure.caption'] }),
      ...[QUOTE, PERSON].map((subject) => may('read', subject)),
    ]);
    const { body, status, text } = await read(user);
    expect(status).toBe(200);
    expect(body.data.source?.fields.map(({ path }) => path)).toEqual(['title', 'lead']);
    expect(text).not.toContain(SECRET);
    expect(body.data).toMatchObject({ companions: [], people: [] });
  });

  it('has no title where that may not be read', async () => {
    const user = await adminWith(newsroom.strapi, [may('read', ARTICLE, { fields: ['lead'] })]);
    const { body } = await read(user);
    expect(body.data.source).toMatchObject({ title: null });
    expect(body.data.source?.fields.map(({ path }) => path)).toEqual(['lead']);
  });

  it('has the texts of a component that may be read whole', async () => {
    await newsroom.strapi.documents(ARTICLE).update({
      ...{ documentId, locale: 'sq' },
      data: { figure: { caption: 'Foto', alt: 'Urë' } } as never,
    });
    const user = await adminWith(newsroom.strapi, [may('read', ARTICLE, { fields: ['figure'] })]);
    const { body } = await read(user);
    expect(body.data.source?.fields.map(({ path }) => path)).toEqual([
      'figure.caption',
      'figure.alt',
    ]);
  });

  it.each([
    ['the type of quotes', []],
    ['quotes in the source’s language', [may('read', QUOTE, { locales: ['en'] })]],
    ['the words of quotes', [may('read', QUOTE, { fields: ['kind'] })]],
  ])('has no quotes without the permission on %s', async (_what, more) => {
    const user = await adminWith(newsroom.strapi, [may('read', ARTICLE), ...more]);
    const { body, text } = await read(user);
    expect(body.data.companions).toEqual([]);
    expect(text).not.toContain(`${SECRET} dy`);
  });

  it.each([
    ['the type', [], []],
    ['their names', [may('read', PERSON, { fields: ['aliases.text'] })], []],
    [
      'their forms and roles',
      [may('read', PERSON, { fields: ['name'] })],
      [{ name: 'Vjosa Krasniqi', forms: [], sourceForms: [], role: null }],
    ],
  ])('has of people what may be read, without the permission on %s', async (_, more, expected) => {
    const user = await adminWith(newsroom.strapi, [may('read', ARTICLE), ...more]);
    const { body } = await read(user);
    expect(body.data.people).toMatchObject(expected);
  });

  it('has terms of the glossary for those who may read it', async () => {
    const reader = await adminWith(newsroom.strapi, [may('read', ARTICLE)]);
    expect((await read(reader)).body.data.terms).toEqual([]);
    const editor = await adminWith(newsroom.strapi, [
      may('read', ARTICLE),
      { action: 'plugin::translation-desk.term.edit' },
    ]);
    expect((await read(editor)).body.data.terms).toHaveLength(1);
  });

  it('is shown of one’s own stories where one may read no others', async () => {
    const own = await adminWith(newsroom.strapi, [
      { ...may('read', ARTICLE), conditions: ['admin::is-creator'] },
    ]);
    expect((await read(own)).status).toBe(403);
    const articles = newsroom.strapi.db.query(ARTICLE);
    for (const { id } of await articles.findMany({ select: ['id'], where: { documentId } })) {
      await articles.update({ where: { id }, data: { createdBy: own.id } });
    }
    const { status, body } = await read(own);
    expect([status, body.data.source?.title]).toEqual([200, 'Ura hapet']);
  });
});

describe('the desk', () => {
  it('names categories to those who may read them', async () => {
    const base = [may('read', ARTICLE), may('update', ARTICLE), READ_DESK];
    const names = async (more: AdminPermission[]): Promise<[string | null, string[]]> => {
      const user = await adminWith(newsroom.strapi, [...base, ...more]);
      const { body } = (await send(user, 'get', '/desk?states=stale,missing,draft')) as unknown as {
        body: {
          data: { documentId: string; category: string | null }[];
          meta: { categories: { name: string }[] };
        };
      };
      const row = body.data.find((one) => one.documentId === documentId);
      return [row?.category ?? null, body.meta.categories.map(({ name }) => name)];
    };
    expect(await names([])).toEqual([null, []]);
    expect(await names([may('read', CATEGORY, { locales: ['en'] })])).toEqual([
      'General',
      ['General'],
    ]);
    expect(await names([may('read', CATEGORY, { fields: ['slug'] })])).toEqual([null, []]);
  });

  it('has no titles where they may not be read', async () => {
    const user = await adminWith(newsroom.strapi, [
      may('read', ARTICLE, { fields: ['lead'] }),
      may('update', ARTICLE),
      READ_DESK,
    ]);
    const { text } = await send(user, 'get', '/desk?states=stale,missing,draft');
    expect(text).toContain(documentId);
    expect(text).not.toContain('Ura hapet');
  });
});

describe('the words of companions', () => {
  const save = (user: AdminUser, id: string, values: object) =>
    send(user, 'put', pathOf('/companions'), {
      locale: 'en',
      companions: [{ contentType: QUOTE, documentId: id, values }],
      seen: {},
    });
  const words = async (id: string) =>
    (await newsroom.strapi.documents(QUOTE).findOne({ documentId: id, locale: 'en' })) as {
      text: string | null;
      attributedAs: string | null;
    } | null;
  const stories = [may('read', ARTICLE), may('read', QUOTE)];

  it('are saved in the fields that one may change, and in no other', async () => {
    const user = await adminWith(newsroom.strapi, [
      ...stories,
      may('update', QUOTE, { fields: ['text'] }),
    ]);
    const refused = await save(user, quote, { text: 'Three', attributedAs: 'A mayor' });
    expect([refused.status, refused.body.error?.message]).toEqual([
      403,
      'You need the permission plugin::content-manager.explorer.update for the field attributedAs in the language en',
    ]);
    expect(await words(quote)).toMatchObject({ text: null, attributedAs: null });
    expect((await save(user, quote, { text: 'Three' })).status).toBe(200);
    expect(await words(quote)).toMatchObject({ text: 'Three' });
  });

  it('need the permission to create where there is no version, with its fields', async () => {
    const { documentId: later } = await write.quote(documentId, { data: { text: 'E re' } });
    const mayUpdate = await adminWith(newsroom.strapi, [...stories, may('update', QUOTE)]);
    expect((await save(mayUpdate, later, { text: 'New' })).status).toBe(403);
    const mayCreate = await adminWith(newsroom.strapi, [
      ...stories,
      may('create', QUOTE, { fields: ['text'] }),
    ]);
    expect((await save(mayCreate, later, { attributedAs: 'A mayor' })).status).toBe(403);
    expect(await words(later)).toBeNull();
    expect((await save(mayCreate, later, { text: 'New' })).status).toBe(200);
    expect(await words(later)).toMatchObject({ text: 'New' });
  });

  it('are not overwritten by those who can’t read them', async () => {
    const user = await adminWith(newsroom.strapi, [
      may('read', ARTICLE),
      may('read', QUOTE, { locales: ['sq'] }),
      may('update', QUOTE),
    ]);
    expect((await save(user, quote, { text: 'Three' })).status).toBe(403);
  });
});

it('proposes no translation of what one may not read', async () => {
  const user = await adminWith(newsroom.strapi, [
    may('read', ARTICLE, { fields: ['title', 'quotes'] }),
    may('update', ARTICLE),
  ]);
  const propose = (fields: string[]) =>
    send(user, 'post', pathOf('/proposals'), { locale: 'en', fields });
  expect((await propose(['title'])).status).toBe(200);
  const refused = await propose(['title', 'body']);
  expect([refused.status, refused.body.error?.message]).toEqual([
    403,
    'You need the permission plugin::content-manager.explorer.read for the field body in the language sq',
  ]);
  expect((await propose([`quotes.${quote}.text`])).status).toBe(403);
});

it('settles what one has seen, and leaves what one may not read as it was', async () => {
  const user = await adminWith(newsroom.strapi, [
    may('read', ARTICLE, { fields: ['title'] }),
    may('update', ARTICLE),
  ]);
  const desk = translationDesk(newsroom.strapi);
  await desk.articles.update({ documentId, locale: 'sq', data: { title: 'Ura u hap' } });
  expect((await desk.states(documentId))['en']).toBe('stale body title');
  const { body } = await read(user);
  const seen = (body.data.source as unknown as { seen: { own: object } }).seen.own;
  expect(Object.keys(seen)).toEqual(['title']);
  await send(user, 'post', pathOf('/settle'), { locale: 'en', seen, correction: 0 });
  expect((await desk.states(documentId))['en']).toBe('stale body');
});
