import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { apiToken } from '../../../helpers/apiToken';
import { openNewsroom, type OpenNewsroom } from '../../flash-news/desk';
import { feedQueries, queriesOf, singleQueries, type Query } from './queries';
import { contentRoutes, PUBLIC_ROUTES } from './routes';
import { LOCALES, plantSecrets, SECRET, STATES, type World } from './world';

const TYPES = {
  articles: 'api::article.article',
  categories: 'api::category.category',
  people: 'api::person.person',
  quotes: 'api::quote.quote',
};
const READS = Object.values(TYPES).flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

interface Asked {
  path: string;
  query: Query;
}

interface Answer {
  status: number;
  text: string;
  headers: string;
}

/** A reader who signed in to the site, with the reads that the public has. */
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

describe('the leak matrix', () => {
  let room: OpenNewsroom;
  let world: World;
  let identities: Record<string, string | undefined>;
  let full: string;
  let asked: Asked[];

  const get = async ({ path, query }: Asked, authorization?: string): Promise<Answer> => {
    const request = room.http().get(path).query(query);
    const { status, text, headers } = await (authorization === undefined
      ? request
      : request.set('Authorization', authorization));
    const { date: _date, 'x-response-time': _time, ...told } = headers as Record<string, string>;
    return { status, text, headers: JSON.stringify(told) };
  };

  const everything = (): Asked[] => [
    ...Object.entries(TYPES).flatMap(([path, uid]) =>
      queriesOf(room.strapi, world, uid).map((query) => ({ path: `/api/${path}`, query })),
    ),
    ...Object.keys(TYPES).flatMap((type) =>
      [...world.hidden, ...world.hiddenPeople, ...world.visible].flatMap((documentId) =>
        singleQueries.map((query) => ({ path: `/api/${type}/${documentId}`, query })),
      ),
    ),
    ...['/api/latest-news', '/api/flash-news'].flatMap((path) =>
      feedQueries(world).map((query) => ({ path, query })),
    ),
    ...STATES.flatMap((state) =>
      LOCALES.map((locale) => ({
        path: `/api/latest-news/by-slug/${SECRET}${state}${locale}-slug`,
        query: { locale },
      })),
    ),
  ];

  beforeAll(async () => {
    room = await openNewsroom();
    world = await plantSecrets(room);
    full = await apiToken(room.strapi, { type: 'full-access' });
    identities = {
      anonymous: undefined,
      'a reader who signed in': await signedIn(room.strapi),
      'a read-only token': await apiToken(room.strapi, { type: 'read-only' }),
      'a custom token': await apiToken(room.strapi, { type: 'custom', permissions: READS }),
    };
    asked = everything();
  });
  afterAll(() => room.stop());

  it('asks enough to be worth its name', () => {
    expect(asked.length).toBeGreaterThan(600);
    expect(world.hidden).toHaveLength(3 * LOCALES.length);
  });

  it('knows every route that anybody may call', async () => {
    const open: string[] = [];
    for (const { method, path } of contentRoutes(room.strapi)) {
      const url = path.replace(/:[a-z]+\??/gi, 'x');
      const { status } = await room.http()[method.toLowerCase() as 'get'](url);
      if (![401, 403].includes(status)) open.push(`${method} ${path}`);
    }
    expect(open).toEqual([...PUBLIC_ROUTES].sort());
  });

  it.each(['anonymous', 'a reader who signed in', 'a read-only token', 'a custom token'])(
    'gives no planted word away to %s',
    async (identity) => {
      const leaks: unknown[] = [];
      const turn = Object.keys(identities).indexOf(identity);
      // Anybody is asked everything; those who are under the same rule share it among them.
      const share = turn === 0 ? asked : asked.filter((_, index) => index % 3 === turn - 1);
      for (const one of share) {
        const { status, text, headers } = await get(one, identities[identity]);
        // What was asked is repeated in some refusals; what was not asked must not be.
        const question = JSON.stringify(one).toLowerCase();
        const words = `${text} ${headers}`.toLowerCase().match(/zqsecret[a-z]*/g) ?? [];
        const told = words.filter((word) => !question.includes(word));
        if (told.length > 0 || status >= 500) leaks.push({ ...one, status, told });
      }
      expect(leaks).toEqual([]);
    },
    240_000,
  );

  it('can fail: a full-access token is shown what is hidden', async () => {
    const drafts = { path: '/api/articles', query: { status: 'draft', locale: '*' } };
    expect((await get(drafts, full)).text).toContain(SECRET);
    const embargoed = { path: '/api/articles', query: { _q: `${SECRET}embargoed` } };
    expect((await get(embargoed, full)).text).toContain(SECRET);
  });

  it('answers as if what is hidden had never been, in counts, order and refusals', async () => {
    const before: Answer[] = [];
    for (const one of asked) before.push(await get(one));
    await world.forget();
    const differing: unknown[] = [];
    for (const [index, one] of asked.entries()) {
      const after = await get(one);
      if (JSON.stringify(after) !== JSON.stringify(before[index])) {
        differing.push({ ...one, before: before[index], after });
      }
    }
    expect(differing).toEqual([]);
  }, 240_000);
});
