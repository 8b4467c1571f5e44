import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { superAdmin, type AdminUser } from '../../helpers/admin';
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

const propose = async (fields: string[], act = 'proposals') => {
  const { body, status } = await newsroom
    .http()
    .post(`/translation-desk/translations/${ARTICLE}/${documentId}/${act}`)
    .set('Authorization', chief.authorization)
    .send({ locale: 'en', fields });
  return { status, body: body as Proposed };
};

const save = (data: object): Promise<unknown> =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, locale: 'en', data: data as never });

const proposedFields = async (): Promise<string[]> => {
  const { body } = await newsroom
    .http()
    .get(`/translation-desk/translations/${ARTICLE}/${documentId}?locale=en`)
    .set('Authorization', chief.authorization);
  const { fields } = body.data.source as { fields: { path: string; isProposal: boolean }[] };
  return fields.filter(({ isProposal }) => isProposal).map(({ path }) => path);
};

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

it('marks a proposal until a person has touched it, and does not let it be published', async () => {
  const { publish } = writers(newsroom.strapi);
  await propose(['title', 'body']);
  await save({
    ...{ title: 'EN Ura', body: [paragraph('EN Ura')], lead: 'In a sentence.', byline: 'The desk' },
  });
  expect(await proposedFields()).toEqual(['title', 'body']);
  await expect(publish(documentId, 'en')).rejects.toThrow(/proposal.*body \(en\), title \(en\)/);
  await save({ body: [paragraph('The bridge')] });
  expect(await proposedFields()).toEqual(['title']);
  await expect(publish(documentId, 'en')).rejects.toThrow(/title \(en\)/);
  expect((await propose(['title'], 'proposals/confirm')).status).toBe(204);
  expect(await proposedFields()).toEqual([]);
  await publish(documentId, 'en');
});

it('marks the words of a quote too, which are saved after the story', async () => {
  const { publish, quote } = writers(newsroom.strapi);
  const own = await quote(documentId, { data: { text: 'Kini durim.' } });
  const path = `quotes.${own.documentId}.text`;
  await propose(['title', path]);
  await save({ title: 'The bridge', lead: 'In a sentence.', byline: 'The desk' });
  await newsroom.strapi.documents('api::quote.quote').update({
    ...{ documentId: own.documentId, locale: 'en' },
    data: { text: 'EN Kini durim.' } as never,
  });
  expect(await proposedFields()).toEqual([path]);
  await expect(publish(documentId, 'en')).rejects.toThrow(/proposal/);
  await propose([path], 'proposals/confirm');
  await publish(documentId, 'en');
});

it.each([
  ['HTML', '<html></html>', /no translation/],
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
