import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { FEED_FORMATS } from '../../../src/plugins/flash-news/server/src/formats/formats';
import { apiToken } from '../../helpers/apiToken';
import { paragraph } from '../../helpers/articles';
import { ARTICLE, documentsOf, openNewsroom, type OpenNewsroom } from './desk';

/** More requests than the tests send before the last. */
const LIMIT = 300;

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  responses: Record<string, { headers?: object; content?: Record<string, object> }>;
}

interface Seen {
  status: number;
  headers: Record<string, string>;
  text: string;
}

type Fields = Record<string, string>;

interface Ask {
  method?: 'get' | 'head' | 'post';
  query?: Fields;
  headers?: Fields;
  /** The value of the path's parameter. */
  param?: string;
}

const FEEDS = FEED_FORMATS.map(({ file }) => `/api/latest-news/${file}`);
const SITEMAP = '/api/latest-news/sitemap.xml';
const LATEST = '/api/latest-news';
const SEARCH = '/api/latest-news/search';
const BY_SLUG = '/api/latest-news/by-slug/{slug}';
const STORY = '/api/latest-news/{documentId}';
const JSON_LD = '/api/latest-news/{documentId}/json-ld';
const FLASH = '/api/flash-news';
const DOCUMENT = '/api/flash-news/openapi.json';
const PREVIEW = '/api/flash-news/preview';
const MAY = ['/api/flash-news/may/read-unreleased', '/api/flash-news/may/publish'];
const EVENTS = '/api/flash-news/events';
const STREAM = '/api/flash-news/stream';
const READY = '/api/flash-news/ready';
const QUOTES = '/api/wire-desk/quotes';
const PERSON = '/api/wire-desk/people/{slug}';
const PLAIN = [LATEST, ...FEEDS, SITEMAP, FLASH, DOCUMENT];

/** Parses a body of any type as text. */
const asText = (response: unknown, done: (error: Error | null, text: string) => void): void => {
  // superagent types Node's message as its response.
  const message = response as IncomingMessage;
  const parts: Buffer[] = [];
  message.on('data', (part: Buffer) => parts.push(part));
  message.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
};

const pointer = (part: string): string =>
  part.replace(/~/g, '~0').replace(/\//g, '~1').replace(/[{}+]/g, encodeURIComponent);

describe('the OpenAPI document', () => {
  let room: OpenNewsroom;
  let document: Document;
  let ajv: Ajv;
  let story: string;
  let killed: string;
  let fullAccess: string;
  let previewToken: string;
  const seen = new Set<string>();

  const publishStory = async (): Promise<string> => {
    const person = await room.write.person('Ismail Kadare');
    const data = {
      people: [person.documentId],
      body: [paragraph('It <happened> & ended.')],
    };
    const { documentId } = await room.write.draft({ title: 'First', data });
    await room.write.quote(documentId, { data: { speaker: person.documentId } });
    await room.write.publish(documentId);
    await room.write.translation(documentId, 'en');
    await room.write.publish(documentId, 'en');
    const update = { documentId, locale: 'sq', data: { slug: 'second' } };
    await documentsOf(room.strapi)(ARTICLE).update(update);
    await room.write.publish(documentId);
    await room.desk.post(`/flash-news/corrections/${ARTICLE}/${documentId}`, {
      locale: 'sq',
      kind: 'correction',
      text: 'It happened on Tuesday.',
    });
    await room.desk.raise(documentId, { text: { sq: 'Tani' } });
    return documentId;
  };

  const killStory = async (): Promise<string> => {
    const { documentId } = await room.write.published({ title: 'Taken down' });
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${documentId}`, {
      notices: { sq: 'We were wrong.', en: 'We were wrong.' },
      reason: 'Wrong man',
    });
    return documentId;
  };

  const previewOf = async (documentId: string): Promise<string> => {
    const query = new URLSearchParams({ documentId, locale: 'sq', status: 'draft' }).toString();
    const { body } = await room.desk.get(`/content-manager/preview/url/${ARTICLE}?${query}`);
    return new URL(body.data.url as string).searchParams.get('preview') as string;
  };

  beforeAll(async () => {
    room = await openNewsroom({
      env: {
        PREVIEW_URL_PATTERN: 'https://site.test/{slug}?preview={token}',
        ARTICLE_URL_PATTERN: 'https://site.test/{locale}/{slug}',
        PUBLIC_RATE_LIMIT: String(LIMIT),
      },
    });
    fullAccess = await apiToken(room.strapi, { type: 'full-access' });
    await room.write.published();
    room.clock.advance({ minutes: 1 });
    story = await publishStory();
    killed = await killStory();
    previewToken = await previewOf(story);
    document = (await room.http().get(DOCUMENT).expect(200)).body as Document;
    ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
    ajv.addSchema(document, 'openapi');
  });
  afterAll(() => room.stop());

  const ask = async (template: string, options: Ask = {}): Promise<Seen> => {
    const { method = 'get', query = {}, headers = {}, param = '' } = options;
    const path = template.replace(/\{\w+\}/, encodeURIComponent(param));
    // Entity tags depend on the encoding.
    const all = { 'Accept-Encoding': 'identity', ...headers };
    const request = room.http()[method](path).query(query).set(all).redirects(0);
    const answer = await (method === 'head' ? request : request.buffer(true).parse(asText));
    const text = method === 'head' ? '' : String(answer.body);
    return { status: answer.status, headers: answer.headers, text };
  };

  const faultsOf = (body: unknown, place: string): unknown => {
    ajv.validate({ $ref: `openapi#${place}` }, body);
    return ajv.errors ?? [];
  };

  /** Sends a request, and validates the answer by the OpenAPI document. */
  const expectAsTold = async (
    template: string,
    status: number,
    options: Ask = {},
  ): Promise<Seen> => {
    const answer = await ask(template, options);
    expect(answer).toMatchObject({ status });
    const method = options.method === 'head' ? 'head' : 'get';
    const told = document.paths[template]?.[method]?.responses[status];
    expect(told).toBeDefined();
    seen.add(`${method} ${template} ${status}`);
    const missing = Object.keys(told?.headers ?? {}).filter(
      (name) => answer.headers[name.toLowerCase()] === undefined,
    );
    expect(missing).toEqual([]);
    if (told?.content === undefined) {
      expect(answer.text).toBe('');
      return answer;
    }
    const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    expect(Object.keys(told.content)).toContain(type);
    const body: unknown = /json$/.test(type) ? JSON.parse(answer.text) : answer.text;
    const steps = [template, method, 'responses', String(status), 'content', type].map(pointer);
    expect(faultsOf(body, `/paths/${steps.join('/')}/schema`)).toEqual([]);
    return answer;
  };

  it('has every public route, and no other', () => {
    const served = (room.strapi.server.listRoutes() as { path: string; methods: string[] }[])
      .filter(({ path }) =>
        /^\/api\/(latest-news|flash-news|wire-desk\/(quotes|people))(\/|$)/.test(path),
      )
      .flatMap(({ path, methods }) =>
        methods.map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
      );
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(document.openapi).toBe('3.1.1');
    expect(told.sort()).toEqual([...new Set(served)].sort());
  });

  it.each(PLAIN)('is valid for %s: 200, 304 and HEAD', async (path) => {
    const { headers } = await expectAsTold(path, 200);
    const again = { 'If-None-Match': headers['etag'] ?? '' };
    await expectAsTold(path, 304, { headers: again });
    await expectAsTold(path, 304, { headers: again, method: 'head' });
    await expectAsTold(path, 200, { method: 'head' });
  });

  it.each([...PLAIN, PREVIEW])('is valid for a malformed request to %s', async (path) => {
    // Feeds ignore what they don't know.
    const query: Fields = [...FEEDS, SITEMAP].includes(path) ? { locale: 'xx' } : { nonsense: '1' };
    await expectAsTold(path, 400, { query });
  });

  it.each([LATEST, FLASH])('is valid for a media type that %s lacks', async (path) => {
    await expectAsTold(path, 406, { headers: { Accept: 'image/png' } });
  });

  it.each([...PLAIN, ...MAY])('is valid for %s without permission', async (path) => {
    const Authorization = await apiToken(room.strapi, { type: 'custom', permissions: [] });
    await expectAsTold(path, 403, { headers: { Authorization } });
    await expectAsTold(path, 401, { headers: { Authorization: 'Bearer none' } });
  });

  it.each([...PLAIN, PREVIEW, ...MAY])('is valid for another method of %s', async (path) => {
    await expectAsTold(path, 405, { method: 'post', headers: { Authorization: fullAccess } });
  });

  it.each([LATEST, ...FEEDS])('is valid for an unknown category in %s', async (path) => {
    await expectAsTold(path, 404, { query: { category: 'nobody' } });
  });

  it('is valid for a search', async () => {
    await expectAsTold(SEARCH, 200, { query: { q: 'lajm' } });
    await expectAsTold(SEARCH, 400, { query: { q: '"' } });
    await expectAsTold(SEARCH, 404, { query: { q: 'lajm', category: 'nobody' } });
  });

  it('is valid for pages, locales and flashes', async () => {
    const first = await expectAsTold(LATEST, 200, { query: { limit: '1' } });
    const { data, meta } = JSON.parse(first.text) as {
      data: { documentId: string; flash: object }[];
      meta: { nextCursor: string };
    };
    expect(data).toMatchObject([{ documentId: story, flash: { text: 'Tani' } }]);
    await expectAsTold(LATEST, 200, { query: { limit: '1', cursor: meta.nextCursor } });
    await expectAsTold(LATEST, 200, { query: { locale: 'en', fallback: 'sq' } });
    const { text } = await expectAsTold(FLASH, 200, { query: { locale: 'en' } });
    expect(JSON.parse(text)).toMatchObject({ meta: { primary: story } });
  });

  it('is valid for slugs: current, former, killed and unknown', async () => {
    await expectAsTold(BY_SLUG, 200, { param: 'second' });
    await expectAsTold(BY_SLUG, 301, { param: 'first' });
    await expectAsTold(BY_SLUG, 410, { param: 'taken-down' });
    await expectAsTold(BY_SLUG, 404, { param: 'never-there' });
    await expectAsTold(BY_SLUG, 400, { param: 'second', query: { locale: 'xx' } });
  });

  it('is valid for a whole story, parts of it, a killed one, and none', async () => {
    const { headers } = await expectAsTold(STORY, 200, { param: story });
    await expectAsTold(STORY, 304, {
      param: story,
      headers: { 'If-None-Match': headers['etag'] ?? '' },
    });
    await expectAsTold(STORY, 200, { param: story, query: { fields: 'byline,related' } });
    await expectAsTold(STORY, 400, { param: story, query: { fields: 'secret' } });
    await expectAsTold(STORY, 410, { param: killed });
    await expectAsTold(STORY, 404, { param: 'a'.repeat(24) });
  });

  it('is valid for JSON-LD of a story, a killed one, and none', async () => {
    await expectAsTold(JSON_LD, 200, { param: story });
    await expectAsTold(JSON_LD, 410, { param: killed });
    await expectAsTold(JSON_LD, 404, { param: 'a'.repeat(24) });
    // Its address names the format.
    await expectAsTold(JSON_LD, 200, { param: story, headers: { Accept: 'text/html' } });
  });

  it('is valid for what somebody said, and for a person at the present slug and a former one', async () => {
    const kadare = { speaker: 'ismail-kadare' };
    await expectAsTold(QUOTES, 200, { query: kadare });
    await expectAsTold(QUOTES, 404, { query: { speaker: 'nobody' } });
    await expectAsTold(QUOTES, 400);
    await expectAsTold(PERSON, 200, { param: 'ismail-kadare' });
    await expectAsTold(PERSON, 404, { param: 'nobody' });
    await expectAsTold(PERSON, 400, { param: 'ismail-kadare', query: { limit: '0' } });
    const people = documentsOf(room.strapi)('api::person.person');
    const { body } = await room.http().get('/api/wire-desk/people/ismail-kadare');
    const { documentId } = body.data as { documentId: string };
    await people.update({ documentId, data: { slug: 'kadare' } });
    await expectAsTold(PERSON, 301, { param: 'ismail-kadare' });
    await expectAsTold(PERSON, 200, { param: 'kadare' });
  });

  it('is valid for a preview', async () => {
    await expectAsTold(PREVIEW, 200, { query: { token: previewToken } });
    await expectAsTold(PREVIEW, 200, { headers: { 'Preview-Token': previewToken } });
    await expectAsTold(PREVIEW, 401, { query: { token: 'none' } });
    await expectAsTold(PREVIEW, 400);
  });

  it('is valid for events in pages, and for streams', async () => {
    await expectAsTold(EVENTS, 200);
    const { text } = await expectAsTold(EVENTS, 200, { query: { after: '0' } });
    const { data } = JSON.parse(text) as { data: { documentId: string }[] };
    const ids = data.map(({ documentId }) => documentId);
    expect(ids).toEqual(expect.arrayContaining([story, killed]));
    await expectAsTold(EVENTS, 400, { query: { after: 'x' } });
    await expectAsTold(STREAM, 200, { method: 'head' });
    await expectAsTold(STREAM, 400, { query: { lastEventId: 'x' } });
    await expectAsTold(STREAM, 406, { headers: { Accept: 'application/json' } });
    await expectAsTold(READY, 200);
  });

  it.each(MAY)('is valid for %s', async (path) => {
    await expectAsTold(path, 204, { headers: { Authorization: fullAccess } });
    await expectAsTold(path, 403);
  });

  it('names the locales of the newsroom', () => {
    const { parameters } = document.paths[FLASH]?.['get'] as unknown as {
      parameters: { name: string; schema: { examples: string[] } }[];
    };
    const locale = parameters.find(({ name }) => name === 'locale');
    expect(locale?.schema.examples).toEqual(expect.arrayContaining(['sq', 'en']));
  });

  it('was compared with every success', () => {
    // A stream has no end; tests/api/stream compares its events with those in pages.
    const ending = Object.entries(document.paths).filter(([path]) => path !== STREAM);
    const good = ending.flatMap(([path, { get }]) =>
      Object.keys(get?.responses ?? {})
        .filter((status) => ['200', '204', '301'].includes(status))
        .map((status) => `get ${path} ${status}`),
    );
    expect([...seen]).toEqual(expect.arrayContaining(good));
  });

  it('is valid for too many requests', async () => {
    const [path = ''] = MAY;
    for (let left = LIMIT; left > 0; left -= 1) {
      if ((await ask(path)).status === 429) break;
    }
    await expectAsTold(path, 429);
  });
});
