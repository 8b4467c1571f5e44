import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { apiToken } from '../../../helpers/apiToken';
import { stoppedClock } from '../../../helpers/testClock';
import { openNewsroom, type OpenNewsroom } from '../../flash-news/desk';
import {
  byEveryPath,
  byHop,
  feedQueries,
  formatQueries,
  singleQueries,
  type MatrixQuery,
  type Query,
} from './queries';
import { contentRoutes, FORMATS, PUBLIC_ROUTES } from './routes';
import { LOCALES, plantSecrets, SECRET, STATES, type PlantedContent } from './plant-secrets';

const TYPES = {
  articles: 'api::article.article',
  categories: 'api::category.category',
  people: 'api::person.person',
  quotes: 'api::quote.quote',
};
const READS = Object.values(TYPES).flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

const IDENTITIES = [
  'anonymous',
  'a reader who signed in',
  'a read-only token',
  'a custom token',
  'a preview token',
] as const;

interface Asked extends MatrixQuery {
  path: string;
}

type Headers = Record<string, string>;

interface Answer {
  status: number;
  text: string;
  headers: string;
}

/** Signs a reader in to the site, with the public's permissions. */
const signedIn = async (strapi: Core.Strapi): Promise<string> => {
  const roles = strapi.db.query('plugin::users-permissions.role');
  const role = (await roles.findOne({ where: { type: 'authenticated' } })) as { id: number };
  for (const action of READS) {
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
  const { body } = await desk.get(`/content-manager/preview/url/${TYPES.articles}?${query}`);
  return new URL(body.data.url).searchParams.get('token') as string;
};

/**
 * How much is queried. The rule depends on the hop (a field of a type) and the operation: `each hop` tries every hop at the
 * beginning, middle and end of a path, and every operation; `every path` all operations on all paths.
 */
export type Reach = 'each hop' | 'every path';

/** Milliseconds for some thousand requests on a busy machine. */
const LONG = 600_000;

export const describeLeakMatrix = (reach: Reach): void => {
  describe(`the leak matrix, by ${reach}`, () => {
    let room: OpenNewsroom;
    let content: PlantedContent;
    let identities: Record<(typeof IDENTITIES)[number], Headers>;
    let full: Headers;
    let asked: Asked[];
    /** The public's answers to all requests, before anything is deleted. */
    let answers: Answer[];

    const get = async (
      { path, query }: { path: string; query: Query },
      identity: Headers = {},
    ): Promise<Answer> => {
      const { status, text, headers } = await room.http().get(path).query(query).set(identity);
      const { date: _date, 'x-response-time': _time, ...told } = headers as Record<string, string>;
      return { status, text, headers: JSON.stringify(Object.entries(told).sort()) };
    };

    /** The paths of single documents; in the full matrix also below other types. */
    const singles = (): string[] => {
      const articles = [...content.hidden, ...content.visible];
      return reach === 'each hop'
        ? [
            ...articles.map((documentId) => `articles/${documentId}`),
            ...content.hiddenPeople.map((documentId) => `people/${documentId}`),
            ...Object.keys(TYPES).map((type) => `${type}/${content.hidden[0]}`),
          ]
        : Object.keys(TYPES).flatMap((type) =>
            [...articles, ...content.hiddenPeople].map((documentId) => `${type}/${documentId}`),
          );
    };

    const everything = (): Asked[] => [
      ...Object.entries(TYPES).flatMap(([path, uid]) =>
        (reach === 'each hop' ? byHop : byEveryPath)(room.strapi, content, uid).map((question) => ({
          ...question,
          path: `/api/${path}`,
        })),
      ),
      ...singles().flatMap((path) =>
        singleQueries.map((query) => ({ path: `/api/${path}`, query })),
      ),
      ...['/api/latest-news', '/api/flash-news'].flatMap((path) =>
        feedQueries(content).map((query) => ({ path, query })),
      ),
      ...FORMATS.flatMap((format) =>
        formatQueries(content).map((query) => ({ path: `/api/latest-news/${format}`, query })),
      ),
      ...[...content.hidden, ...content.visible].flatMap((documentId) =>
        LOCALES.map((locale) => ({
          path: `/api/latest-news/${documentId}/json-ld`,
          query: { locale },
        })),
      ),
      ...STATES.flatMap((state) =>
        LOCALES.map((locale) => ({
          path: `/api/latest-news/by-slug/${SECRET}${state}${locale}-title`,
          query: { locale },
        })),
      ),
    ];

    beforeAll(async () => {
      room = await openNewsroom({
        // Answers are compared byte for byte, and Cache-Control depends on the time left of a flash.
        clock: stoppedClock(),
        env: {
          PREVIEW_URL_PATTERN: 'https://site.test/?token={token}',
          // Without URLs a sitemap is empty.
          ARTICLE_URL_PATTERN: 'https://site.test/{locale}/{slug}',
        },
      });
      content = await plantSecrets(room);
      full = { Authorization: await apiToken(room.strapi, { type: 'full-access' }) };
      const readOnly = await apiToken(room.strapi, { type: 'read-only' });
      const custom = await apiToken(room.strapi, { type: 'custom', permissions: READS });
      identities = {
        anonymous: {},
        'a reader who signed in': { Authorization: await signedIn(room.strapi) },
        'a read-only token': { Authorization: readOnly },
        'a custom token': { Authorization: custom },
        'a preview token': {
          'Preview-Token': await previewToken(room, content.hidden[0] as string),
        },
      };
      asked = everything();
      answers = [];
      for (const one of asked) answers.push(await get(one));
    }, LONG);
    afterAll(() => room.stop());

    it('has enough queries', () => {
      expect(asked.length).toBeGreaterThan(reach === 'each hop' ? 450 : 1500);
      expect(asked.filter(({ isOfHop }) => isOfHop).length).toBeGreaterThan(
        reach === 'each hop' ? 35 : -1,
      );
      expect(content.hidden).toHaveLength(3 * LOCALES.length);
    });

    it('has every public route', async () => {
      const open: string[] = [];
      for (const { method, path } of contentRoutes(room.strapi)) {
        const url = path.replace(/:[a-z]+\??/gi, 'x');
        const { status } = await room.http()[method.toLowerCase() as 'get'](url);
        if (![401, 403].includes(status)) open.push(`${method} ${path}`);
      }
      expect(open).toEqual([...PUBLIC_ROUTES].sort());
    });

    it.each(IDENTITIES)(
      'reveals no planted word to %s',
      async (identity) => {
        const leaks: unknown[] = [];
        const turn = IDENTITIES.indexOf(identity);
        // The public sends all queries; identities under the same rule send those of each hop, and share the rest.
        const share =
          turn === 0
            ? asked
            : asked.filter(
                ({ isOfHop }, index) => isOfHop || index % (IDENTITIES.length - 1) === turn - 1,
              );
        for (const one of share) {
          const known = turn === 0 ? answers[asked.indexOf(one)] : undefined;
          const { status, text, headers } = known ?? (await get(one, identities[identity]));
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
      const path = '/api/flash-news/preview';
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
    });

    it(
      'answers as if what is hidden had never been, in counts, order and refusals',
      async () => {
        await content.deleteHidden();
        const differing: unknown[] = [];
        for (const [index, one] of asked.entries()) {
          const after = await get(one);
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
