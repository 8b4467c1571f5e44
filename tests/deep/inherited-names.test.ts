import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import { bodyOf } from '../helpers/hostile/bodies';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

type Body = ReturnType<typeof bodyOf>;

interface Layer {
  path: string;
  methods: string[];
}

/** What every object has: where a name is looked up in an object, these are found. */
const INHERITED = ['__proto__', 'toString'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
/** They write source files, answer any method, need a licence or don't end. */
const LEFT_OUT = /^\/(_health|content-type-builder)|^\/admin\/license|\/stream$/;
/** What queries name something by. */
const NAMES = ['contentType', 'fields', 'sort', 'populate', 'locale', 'status'];

const REAL: Record<string, string> = {
  ...{ model: 'api::article.article', contentType: 'api::article.article' },
  ...{ uid: 'api::article.article', collectionType: 'article', targetField: 'people' },
};

/** Returns a body once for each of its texts, with the name in its place. */
const withName = (body: Body, name: string): Body[] => {
  if (typeof body === 'string') return [name];
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([key, inner]) =>
    withName(inner, name).map(
      (changed) =>
        (Array.isArray(body)
          ? body.map((each, place) => (String(place) === key ? changed : each))
          : { ...body, [key]: changed }) as Body,
    ),
  );
};

describe('names that every object has', () => {
  let room: Newsroom;
  let token: string;
  let staff: string;
  let documentId: string;

  beforeAll(async () => {
    room = await bootNewsroom({ env: { PUBLIC_RATE_LIMIT: '100000', SIGN_IN_LIMIT: '0' } });
    room.strapi.log.silent = process.env['TEST_LOG'] === undefined;
    token = await apiToken(room.strapi, { type: 'full-access' });
    staff = (await superAdmin(room.strapi)).authorization;
    ({ documentId } = await writers(room.strapi).published());
  });
  afterAll(() => room.stop());

  const routes = (strapi: Core.Strapi) =>
    (strapi.server.listRoutes() as unknown as Layer[])
      .filter(({ path }) => !LEFT_OUT.test(path))
      .flatMap(({ path, methods }) =>
        METHODS.filter((method) => methods.includes(method)).map((method) => ({ method, path })),
      );

  const filled = (pattern: string, over: Record<string, string> = {}): string =>
    pattern.replace(/:(\w+)(\([^)]*\)[*+?]?)?/g, (_, name: string) =>
      encodeURIComponent(over[name] ?? REAL[name] ?? documentId),
    );

  const addresses = (pattern: string): string[] =>
    [...pattern.matchAll(/:(\w+)/g)].flatMap(([, parameter = '']) =>
      INHERITED.map((name) => filled(pattern, { [parameter]: name })),
    );

  /** Asks as who may do anything, and adds what failed inside the server. */
  const ask = async (
    [method, path, body]: [method: string, path: string, body?: Body],
    failed: object[],
  ): Promise<number> => {
    const logged = jest.spyOn(room.strapi.log, 'error');
    const asks = () => {
      const request = room
        .http()
        [method.toLowerCase() as 'get'](path)
        .set('Authorization', path.startsWith('/api/') ? token : staff);
      return body === undefined
        ? request
        : request.set('Content-Type', 'application/json').send(JSON.stringify(body));
    };
    let answer = await asks();
    if (answer.status === 401) {
      // Signing out is a route too.
      staff = (await superAdmin(room.strapi)).authorization;
      answer = await asks();
    }
    if (answer.status >= 500)
      failed.push({ method, path, body, logged: inspect(logged.mock.lastCall?.[0]).slice(0, 300) });
    return answer.status;
  };

  it('answers no address with one of them by a 500', async () => {
    const failed: object[] = [];
    const statuses: number[] = [];
    for (const { method, path: pattern } of routes(room.strapi)) {
      for (const path of addresses(pattern)) {
        const body = method === 'GET' ? undefined : bodyOf(room.strapi, path);
        statuses.push(await ask([method, path, body], failed));
      }
    }
    expect(failed).toEqual([]);
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(50);
  });

  it('answers no query with one of them by a 500', async () => {
    const failed: object[] = [];
    const statuses: number[] = [];
    for (const { method, path: pattern } of routes(room.strapi)) {
      if (method !== 'GET') continue;
      for (const name of INHERITED) {
        const queries = [
          ...NAMES.map((parameter) => `${parameter}=${name}`),
          ...[
            `filters[${name}]=a`,
            `filters[title][${name}]=a`,
            `populate[${name}]=*`,
            `populate[people][fields]=${name}`,
          ],
        ];
        for (const query of queries)
          statuses.push(await ask([method, `${filled(pattern)}?${query}`], failed));
      }
    }
    expect(failed).toEqual([]);
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThan(50);
  });

  it('answers no body with one of them by a 500', async () => {
    const failed: object[] = [];
    const statuses: number[] = [];
    for (const { method, path: pattern } of routes(room.strapi)) {
      if (method === 'GET') continue;
      const path = filled(pattern);
      for (const name of INHERITED)
        for (const body of withName(bodyOf(room.strapi, path), name))
          statuses.push(await ask([method, path, body], failed));
    }
    expect(failed).toEqual([]);
    expect(statuses.filter((status) => status === 400).length).toBeGreaterThan(50);
  });
});
