import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { apiToken } from '../../../helpers/apiToken';
import { stoppedClock } from '../../../helpers/testClock';
import { ARTICLE, openNewsroom, type OpenNewsroom } from '../../flash-news/desk';
import { listen } from '../hostile-requests';
import { addForeignTypes } from './foreign-types';
import type { Query } from './paths';
import { LOCALES, plantSecrets, SECRET, type PlantedContent } from './plant-secrets';
import { allRequests, type Asked, type Reach } from './requests';
import { contentRoutes, EVENTS, PUBLIC_ROUTES, STREAM, type Route } from './routes';

/** The routes that no reader has: they tell who may read unreleased versions or publish. */
const NOT_FOR_READERS = ['/api/flash-news/may/publish', '/api/flash-news/may/read-unreleased'];

/** The permissions of `GET /api/flash-news/may/…`, which the rule depends on. */
const SEES_ALL = /^plugin::flash-news\.may\./;

/** Returns the actions of all routes that can be read. */
const readsOf = (routes: Route[]): string[] => [
  ...new Set(
    routes
      .filter(({ method }) => method === 'GET')
      .flatMap(({ scope }) => scope)
      .filter((action) => !SEES_ALL.test(action)),
  ),
];

const IDENTITIES = [
  'anonymous',
  'a reader who signed in',
  'a read-only token',
  'a custom token',
  'a preview token',
] as const;

type Identity = (typeof IDENTITIES)[number];

type Headers = Record<string, string>;

interface Answer {
  status: number;
  text: string;
  headers: string;
}

/** Signs a reader in to the site, who may read every route. */
const signedIn = async (strapi: Core.Strapi, actions: string[]): Promise<string> => {
  const roles = strapi.db.query('plugin::users-permissions.role');
  const role = (await roles.findOne({ where: { type: 'authenticated' } })) as { id: number };
  for (const action of actions) {
    const data = { action, role: role.id };
    await strapi.db.query('plugin::users-permissions.permission').create({ data });
  }
  const user = (await strapi.db.query('plugin::users-permissions.user').create({
    data: { username: 'reader', email: 'reader@newsroom.test', role: role.id, confirmed: true },
  })) as { id: number };
  const jwt = strapi.plugin('users-permissions').service<{ issue(claim: object): string }>('jwt');
  return `Bearer ${jwt.issue({ id: user.id })}`;
};

/** Creates a preview token like an editor. */
const previewToken = async ({ desk }: OpenNewsroom, documentId: string): Promise<string> => {
  const query = new URLSearchParams({ documentId, locale: 'sq', status: 'draft' });
  const { body } = await desk.get(`/content-manager/preview/url/${ARTICLE}?${query}`);
  return new URL(body.data.url).searchParams.get('token') as string;
};

const PREVIEW = '/api/flash-news/preview';

/** Milliseconds for some thousand requests on a busy machine. */
const LONG = 600_000;

export const describeLeakMatrix = (reach: Reach): void => {
  describe(`the leak matrix, by ${reach}`, () => {
    /** Keeps its connections, which saves a good part of some thousand requests. */
    const agent = new http.Agent({ keepAlive: true });
    let room: OpenNewsroom;
    let content: PlantedContent;
    let identities: Record<Identity, Headers>;
    let full: Headers;
    let address: string;
    let routes: Route[];
    let asked: Asked[];
    /** The answers of `askerOf` to all requests, before anything is deleted. */
    let answers: Answer[];

    const get = async (
      { path, query }: { path: string; query: Query },
      identity: Headers = {},
    ): Promise<Answer> => {
      const request = supertest(address).get(path).query(query).set(identity).agent(agent);
      const { status, text, headers } = await request;
      // Moment, duration and session of a request.
      const {
        date: _date,
        'x-response-time': _time,
        'set-cookie': _session,
        ...told
      } = headers as Record<string, string>;
      return { status, text, headers: JSON.stringify(Object.entries(told).sort()) };
    };

    /** The feeds answer the public from the response cache; every other route is asked by who may read all of them. */
    const askerOf = ({ owner }: Asked): Identity =>
      ['plugin::flash-news', 'plugin::wire-desk'].includes(owner) ? 'anonymous' : 'a custom token';

    const ask = (one: Asked, identity = askerOf(one)) => get(one, identities[identity]);

    beforeAll(async () => {
      room = await openNewsroom({
        // Answers are compared byte for byte, and Cache-Control depends on the time left of a flash.
        clock: stoppedClock(),
        beforeLoad: (strapi) => {
          addForeignTypes(strapi);
          strapi.get('modules').add('test::limits', {
            register() {
              // Its answers depend on the requests of the last minute.
              strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
            },
          });
        },
        env: {
          PREVIEW_URL_PATTERN: 'https://site.test/?token={token}',
          // Without URLs a sitemap is empty.
          ARTICLE_URL_PATTERN: 'https://site.test/{locale}/{slug}',
        },
      });
      address = `http://127.0.0.1:${await listen(room.newsroom)}`;
      content = await plantSecrets(room);
      full = { Authorization: await apiToken(room.strapi, { type: 'full-access' }) };
      const readOnly = await apiToken(room.strapi, { type: 'read-only' });
      routes = await contentRoutes(room.strapi);
      const permissions = readsOf(routes);
      const custom = await apiToken(room.strapi, { type: 'custom', permissions });
      identities = {
        anonymous: {},
        'a reader who signed in': { Authorization: await signedIn(room.strapi, permissions) },
        'a read-only token': { Authorization: readOnly },
        'a custom token': { Authorization: custom },
        'a preview token': {
          'Preview-Token': await previewToken(room, content.hidden[0] as string),
        },
      };
      asked = allRequests({ strapi: room.strapi, content, reach }, routes);
      answers = [];
      for (const one of asked) answers.push(await ask(one));
    }, LONG);
    afterAll(async () => {
      agent.destroy();
      await room.stop();
    });

    it('has enough queries', () => {
      expect(asked.length).toBeGreaterThan(reach === 'each hop' ? 800 : 1500);
      expect(asked.filter(({ isOfHop }) => isOfHop).length).toBeGreaterThan(
        reach === 'each hop' ? 65 : -1,
      );
      expect(content.hidden).toHaveLength(3 * LOCALES.length);
      const events = asked.findIndex(
        ({ path, query }) => path === EVENTS && query['after'] === '1',
      );
      expect(answers[events]?.text).toContain('news.released');
    });

    it('opens to the public the routes that are listed alone', async () => {
      const open: string[] = [];
      for (const { method, path } of routes) {
        const url = path.replace(/:[a-z]+\??/gi, '1').replace('(.*)', '1');
        const verb = path === STREAM ? 'head' : (method.toLowerCase() as 'get');
        const { status } = await room.http()[verb](url);
        if (![401, 403].includes(status)) open.push(`${method} ${path}`);
      }
      expect(open).toEqual([...PUBLIC_ROUTES].sort());
    });

    it('asks every route that can be read, and none that writes lets a reader in', async () => {
      const unanswered = new Set(routes.filter(({ method }) => method === 'GET'));
      for (const route of unanswered) {
        const pattern = new RegExp(`^${route.path.replace(/:\w+|\(\.\*\)/g, '[^/]+')}$`);
        const its = asked.filter(({ path }) => pattern.test(path));
        if (its.some((one) => answers[asked.indexOf(one)]?.status !== 403))
          unanswered.delete(route);
      }
      expect([...unanswered].map(({ path }) => path)).toEqual([...NOT_FOR_READERS, STREAM]);
      const wrote: string[] = [];
      for (const { method, path } of routes.filter((route) => route.method !== 'GET')) {
        // Files and roles have rows, not documents.
        const id = /upload|roles/.test(path) ? '1' : (content.hidden[0] as string);
        const url = path.replace(/:\w+/g, id);
        const send = room.http()[method.toLowerCase() as 'post'](url);
        const { status } = await send.set(identities['a custom token']).send({ data: {} });
        if (![401, 403].includes(status)) wrote.push(`${method} ${path}`);
      }
      expect(wrote.filter((route) => !PUBLIC_ROUTES.includes(route))).toEqual([]);
    });

    it.each(IDENTITIES)(
      'reveals no planted word to %s',
      async (identity) => {
        const leaks: unknown[] = [];
        const turn = IDENTITIES.indexOf(identity);
        const shares = IDENTITIES.length * (reach === 'each hop' ? 2 : 1);
        for (const [index, one] of asked.entries()) {
          const isAsker = askerOf(one) === identity;
          // Identities under the same rule send the queries of each hop, and a share of the rest.
          if (!isAsker && !one.isOfHop && index % shares !== turn) continue;
          // What that shows is tested apart.
          if (identity === 'a preview token' && one.path === PREVIEW) continue;
          const known = isAsker ? answers[index] : undefined;
          const { status, text, headers } = known ?? (await ask(one, identity));
          // Some refusals repeat the query.
          const question = JSON.stringify(one).toLowerCase();
          const words = `${text} ${headers}`.toLowerCase().match(/zqsecret[a-z]*/g) ?? [];
          const told = words.filter((word) => !question.includes(word));
          if (told.length > 0 || status >= 500) leaks.push({ ...one, status, told });
        }
        expect(leaks).toEqual([]);
      },
      LONG,
    );

    it('shows the version of a preview token alone', async () => {
      const path = PREVIEW;
      const { status, text } = await get({ path, query: {} }, identities['a preview token']);
      const words = new Set(text.toLowerCase().match(/zqsecret[a-z]*/g));
      expect({ status, words: [...words] }).toEqual({ status: 200, words: [`${SECRET}draftsq`] });
      expect((await get({ path, query: {} })).text).not.toContain(SECRET);
    });

    it('can fail: a full-access token reads hidden words', async () => {
      const drafts = { path: '/api/articles', query: { status: 'draft', locale: '*' } };
      expect((await get(drafts, full)).text).toContain(SECRET);
      const embargoed = { path: '/api/articles', query: { _q: `${SECRET}embargoed` } };
      expect((await get(embargoed, full)).text).toContain(SECRET);
      const related = (uid: string) => ({
        path: '/api/upload/files',
        query: { populate: { related: { on: { [uid]: true } } } },
      });
      expect((await get(related('news.figure'), full)).text).toMatch(/zqsecret\w+ caption/);
      const reader = identities['a read-only token'];
      expect((await get(related('news.figure'), reader)).text).toContain('plain caption');
      expect((await get(related('news.figure'), reader)).text).toContain('caption in a dossier');
      expect((await get(related('test.box'), full)).text).toMatch(/zqsecret\w+ heading/);
      expect((await get(related('test.box'), reader)).text).toContain('plain heading');
      expect((await get(related('api::person.person'), reader)).text).toContain('Plain Person');
    });

    it(
      'answers as if what is hidden had never been, in counts, order and refusals',
      async () => {
        await content.deleteHidden();
        const differing: unknown[] = [];
        for (const [index, one] of asked.entries()) {
          if (one.path === EVENTS) continue;
          const after = await ask(one);
          if (JSON.stringify(after) !== JSON.stringify(answers[index])) {
            differing.push({ ...one, before: answers[index], after });
          }
        }
        expect(differing).toEqual([]);
      },
      LONG,
    );
  });
};
