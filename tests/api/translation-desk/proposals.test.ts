import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminUser } from '../../helpers/admin';
import { paragraph, writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

const ARTICLE = 'api::article.article';

interface Proposed {
  data: { path: string; value: unknown }[];
  error?: { message: string };
}

let server: Server;
let newsroom: Newsroom;
let chief: AdminUser;
let documentId: string;

/** Puts “EN ” before each text, as a server that knows no better. */
const translate: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { q } = JSON.parse(Buffer.concat(chunks).toString()) as { q: string[] };
    response.end(JSON.stringify({ translatedText: q.map((text) => `EN ${text}`) }));
  });
};
let answer = translate;

const propose = async (fields: string[], user = chief) => {
  const { body, status } = await newsroom
    .http()
    .post(`/translation-desk/translations/${ARTICLE}/${documentId}/proposals`)
    .set('Authorization', user.authorization)
    .send({ locale: 'en', fields });
  return { status, body: body as Proposed };
};

const save = (data: object): Promise<unknown> =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, locale: 'en', data: data as never });

const published = () =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, locale: 'en', status: 'published' });

interface Field {
  path: string;
  isProposal: boolean;
  ownHash: string | null;
}

const shown = async (): Promise<Field[]> => {
  const { body } = await newsroom
    .http()
    .get(`/translation-desk/translations/${ARTICLE}/${documentId}?locale=en`)
    .set('Authorization', chief.authorization);
  return body.data.source.fields as Field[];
};

/** Confirms what is shown in fields now, or what was shown. */
const confirm = async (paths: string[], as: { user?: AdminUser; read?: Field[] } = {}) => {
  const fields = as.read ?? (await shown());
  const read = paths.map((path) => [path, fields.find((one) => one.path === path)?.ownHash ?? '']);
  const { body, status } = await newsroom
    .http()
    .post(`/translation-desk/translations/${ARTICLE}/${documentId}/proposals/confirm`)
    .set('Authorization', (as.user ?? chief).authorization)
    .send({ locale: 'en', read: Object.fromEntries(read) as Record<string, string> });
  return { status, message: (body as Proposed).error?.message };
};

const proposedFields = async (): Promise<string[]> =>
  (await shown()).filter(({ isProposal }) => isProposal).map(({ path }) => path);

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  newsroom = await bootNewsroom({ env: { LIBRETRANSLATE_URL: `http://127.0.0.1:${port}` } });
  chief = await superAdmin(newsroom.strapi);
});
afterAll(async () => {
  await newsroom.stop();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  answer = translate;
  ({ documentId } = await writers(newsroom.strapi).published({ title: 'Ura' }));
});

it('proposes the fields that are asked for, and saves nothing', async () => {
  const { body } = await propose(['title', 'body']);
  expect(body.data).toEqual([
    { path: 'title', value: 'EN Ura' },
    { path: 'body', value: [paragraph('EN Ura')] },
  ]);
  expect(await newsroom.strapi.documents(ARTICLE).findOne({ documentId, locale: 'en' })).toBeNull();
});

const REFUSED = /proposal/;
const REST = { lead: 'In a sentence.', byline: 'The desk' };

it('marks a proposal until a person has touched it, and does not let it be published', async () => {
  const { publish } = writers(newsroom.strapi);
  await propose(['title', 'body']);
  await save({ title: 'EN Ura', body: [paragraph('EN Ura')], ...REST });
  expect(await proposedFields()).toEqual(['title', 'body']);
  await expect(publish(documentId, 'en')).rejects.toThrow(
    /proposal.*(body|title) \(en\), .*\(en\)/,
  );
  await save({ body: [paragraph('The bridge')] });
  expect(await proposedFields()).toEqual(['title']);
  await expect(publish(documentId, 'en')).rejects.toThrow(/title \(en\)/);
  expect(await published()).toBeNull();
  expect((await confirm(['title'])).status).toBe(204);
  expect(await proposedFields()).toEqual([]);
  await publish(documentId, 'en');
});

it('is not touched by a space, by a colleague’s save, or by another proposal', async () => {
  const { publish } = writers(newsroom.strapi);
  await propose(['title', 'body']);
  await save({ title: 'A colleague’s', ...REST });
  await save({
    title: 'EN \u200bUra ',
    body: [paragraph(''), { ...paragraph('EN'), type: 'quote' }, paragraph('Ura\u00a0')],
  });
  expect(await proposedFields()).toEqual(['title', 'body']);
  await expect(publish(documentId, 'en')).rejects.toThrow(REFUSED);
  answer = (_request, response) => response.end('{"translatedText":["Another"]}');
  await propose(['title']);
  // The former proposal is still there, and still unread.
  await expect(publish(documentId, 'en')).rejects.toThrow(/title/);
  await confirm(['title', 'body']);
  await publish(documentId, 'en');
});

it('is refused however it would be made public', async () => {
  await propose(['title']);
  await save({ title: 'EN Ura', ...REST, body: [paragraph('The bridge')] });
  const documents = newsroom.strapi.documents(ARTICLE);
  const again = { title: 'EN Ura' } as never;
  const direct = { documentId, locale: 'en', status: 'published' as const, data: again };
  await expect(documents.update(direct)).rejects.toThrow(REFUSED);
  await expect(documents.publish({ documentId, locale: '*' })).rejects.toThrow(REFUSED);
  const content = `/content-manager/collection-types/${ARTICLE}`;
  const sent = (path: string, body: object) =>
    newsroom.http().post(`${content}${path}`).set('Authorization', chief.authorization).send(body);
  const one = await sent(`/${documentId}/actions/publish?locale=en`, { title: 'EN Ura' });
  expect([one.status, one.body.error?.message]).toEqual([400, expect.stringMatching(REFUSED)]);
  const bulk = await sent('/actions/bulkPublish?locale=en', {
    documentIds: [documentId],
    locale: ['en'],
  });
  expect([bulk.status, bulk.body.error?.message]).toEqual([400, expect.stringMatching(REFUSED)]);
  expect(await published()).toBeNull();
  expect(await proposedFields()).toEqual(['title']);
});

it('goes along with a copy', async () => {
  const { publish } = writers(newsroom.strapi);
  await propose(['title']);
  await save({ title: 'EN Ura', ...REST, body: [paragraph('The bridge')] });
  const copy = await newsroom.strapi
    .documents(ARTICLE)
    .clone({ documentId, locale: 'en' } as never);
  await expect(publish((copy as { documentId: string }).documentId, 'en')).rejects.toThrow(REFUSED);
});

it('is remembered where its version is deleted and made again, and forgotten with its document', async () => {
  const { publish } = writers(newsroom.strapi);
  const marks = () =>
    newsroom.strapi.db
      .query('plugin::translation-desk.proposal')
      .count({ where: { relatedDocumentId: documentId } });
  await propose(['title']);
  await save({ title: 'EN Ura' });
  await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: 'en' });
  await save({ title: 'EN Ura', ...REST, body: [paragraph('The bridge')] });
  await expect(publish(documentId, 'en')).rejects.toThrow(REFUSED);
  expect(await marks()).toBe(1);
  await newsroom.strapi.documents(ARTICLE).delete({ documentId, locale: '*' });
  expect(await marks()).toBe(0);
});

it('is confirmed as it was read, by who may change the field', async () => {
  await propose(['title', 'lead']);
  await save({ title: 'EN Ura', lead: 'EN What happened, in a sentence.' });
  const read = await shown();
  answer = (_request, response) => response.end('{"translatedText":["The bridge"]}');
  await propose(['title']);
  await save({ title: 'The bridge' });
  expect(await confirm(['title'], { read })).toEqual({
    status: 409,
    message: '"title" says something else now.',
  });
  expect(await confirm(['nope'])).toEqual({
    status: 400,
    message: 'read: the story has no field "nope"',
  });
  const may = (action: string, fields: string[]) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: ARTICLE,
    properties: { fields, locales: ['en', 'sq'] },
  });
  const user = await adminWith(newsroom.strapi, [
    may('read', ['title', 'lead']),
    may('update', ['lead']),
  ]);
  expect((await confirm(['title'], { user })).status).toBe(403);
  expect((await propose(['title'], user)).status).toBe(403);
  expect((await confirm(['lead'], { user })).status).toBe(204);
  expect(await proposedFields()).toEqual(['title']);
});

describe('the words of a quote', () => {
  let quoteId: string;
  let path: string;
  const saveQuote = (data: object): Promise<unknown> =>
    newsroom.strapi
      .documents('api::quote.quote')
      .update({ documentId: quoteId, locale: 'en', data: data as never });

  beforeEach(async () => {
    const { quote } = writers(newsroom.strapi);
    ({ documentId: quoteId } = await quote(documentId, { data: { text: 'Kini durim.' } }));
    path = `quotes.${quoteId}.text`;
    await propose(['title', path]);
    await save({ title: 'The bridge', ...REST, body: [paragraph('The bridge')] });
    await saveQuote({ text: 'EN Kini durim.' });
  });

  it('are marked too, which are saved after the story', async () => {
    const { publish } = writers(newsroom.strapi);
    expect(await proposedFields()).toEqual([path]);
    await expect(publish(documentId, 'en')).rejects.toThrow(REFUSED);
    await confirm([path]);
    await publish(documentId, 'en');
  });

  it('are not published by themselves', async () => {
    const quotes = newsroom.strapi.documents('api::quote.quote');
    await saveQuote({ text: '' });
    await writers(newsroom.strapi).publish(documentId, 'en');
    await saveQuote({ text: 'EN Kini durim.' });
    await expect(quotes.publish({ documentId: quoteId, locale: 'en' })).rejects.toThrow(REFUSED);
    await expect(
      quotes.update({
        ...{ documentId: quoteId, locale: 'en', status: 'published' },
        data: { text: 'EN Kini durim.' } as never,
      }),
    ).rejects.toThrow(REFUSED);
    await saveQuote({ text: 'Be patient.' });
    await quotes.publish({ documentId: quoteId, locale: 'en' });
  });

  it('are not published with another story', async () => {
    const { draft, translation, publish } = writers(newsroom.strapi);
    const other = await draft();
    await translation(other.documentId, 'en', 'Another');
    await newsroom.strapi
      .documents('api::quote.quote')
      .update({ documentId: quoteId, data: { article: other.documentId } as never });
    await saveQuote({ article: other.documentId });
    await expect(publish(other.documentId, 'en')).rejects.toThrow(REFUSED);
    await publish(documentId, 'en');
  });
});

it.each([
  ['HTML', '<html></html>', /no translation/],
  ['an empty text', '{"translatedText":[" "]}', /no translation/],
  ['fewer texts', '{"translatedText":[]}', /no translation/],
  ['more texts', '{"translatedText":["The","bridge"]}', /no translation/],
  ['a refusal', '{"error":"sq is not supported"}', /sq is not supported/],
])('says what is wrong with a server that answers %s', async (_, text, message) => {
  answer = (_request, response) => response.end(text);
  const { status, body } = await propose(['title']);
  expect(status).toBe(400);
  expect(body.error?.message).toMatch(message);
  expect(await proposedFields()).toEqual([]);
});

it('refuses a field that the source has not', async () => {
  const { status, body } = await propose(['colour']);
  expect([status, body.error?.message]).toEqual([400, 'fields: the source has no field "colour"']);
});
