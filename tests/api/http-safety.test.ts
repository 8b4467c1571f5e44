import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { writers } from '../helpers/articles';

const SITE = 'https://site.test';
const LIMIT = 5;
const SIGN_INS = 2;

describe('what browsers are told', () => {
  let room: Newsroom;

  beforeAll(async () => {
    room = await bootNewsroom({ env: { PUBLIC_URL: 'https://news.test' } });
    await writers(room.strapi).published();
    const uploads = path.join(room.folder, 'public', 'uploads');
    mkdirSync(uploads, { recursive: true });
    writeFileSync(path.join(uploads, 'page.html'), '<script>alert(1)</script>');
    writeFileSync(path.join(uploads, 'thumbnail_a_0a1b2c3d4e.png'), 'png');
  });
  afterAll(() => room.stop());

  const ask = (url: string) => room.http().get(url).set('Origin', SITE);

  const EVERYTHING: [what: string, url: string, status: number][] = [
    ['an answer', '/api/latest-news', 200],
    ['the same from memory', '/api/latest-news', 200],
    ['a refusal', '/api/latest-news?limit=0', 400],
    ['a list', '/api/articles', 200],
    ['nothing there', '/api/articles/nobody', 404],
    ['no such route', '/api/nothing', 404],
    ['no permission', '/api/users', 403],
    ['an upload', '/uploads/page.html', 200],
    ['no such upload', '/uploads/nothing.png', 404],
    ['the desk', '/flash-news/flashes', 401],
    ['the front', '/_health', 204],
  ];

  it.each(EVERYTHING)('%s is safe to open', async (_, url, status) => {
    const answer = await ask(url);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|no-referrer)$/),
    });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers['content-security-policy']).toMatch(/default-src '(self|none)'/);
  });

  it('gives pages of ours no script but their own', async () => {
    const { headers } = await ask('/_health');
    const policy = headers['content-security-policy']?.split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "script-src-attr 'none'",
      ]),
    );
  });

  it.each([
    '/uploads/page.html',
    '/%75ploads/page.html',
    '/uploads%2Fpage.html',
    '//uploads/page.html',
  ])('opens an uploaded file as no page of ours: %s', async (url) => {
    const { status, headers } = await ask(url);
    const isServed = status === 200;
    expect(isServed ? headers['content-security-policy'] : 'not served').toMatch(
      /^(default-src 'none'; sandbox|not served)$/,
    );
  });

  it.each(EVERYTHING.filter(([, url]) => /^\/(api|uploads)\//.test(url)))(
    '%s can be read by a page of any site, alike for all',
    async (_, url) => {
      const { headers } = await ask(url);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      expect((headers['vary'] ?? '').toLowerCase()).not.toContain('origin');
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      const without = await room.http().get(url);
      expect(without.headers['access-control-allow-origin']).toBe('*');
    },
  );

  it.each(['/api/articles/nobody', '/api/nothing', '/api/latest-news/by-slug/nobody'])(
    'lets caches keep for seconds that nothing is at %s',
    async (url) => {
      const { status, headers } = await ask(url);
      expect([status, headers['cache-control']]).toEqual([404, 'public, max-age=5']);
    },
  );

  it('lets caches keep a file with a hash in its name for ever, and no other', async () => {
    const url = '/uploads/thumbnail_a_0a1b2c3d4e.png';
    const { headers } = await ask(url);
    const kept = 'public, max-age=31536000, immutable';
    expect(headers['cache-control']).toBe(kept);
    const part = await ask(url).set('Range', 'bytes=0-1');
    expect([part.status, part.headers['cache-control']]).toEqual([206, kept]);
    const others = ['/uploads/page.html', '/uploads/gone_0a1b2c3d4e.png'];
    for (const other of others)
      expect((await ask(other)).headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it('answers that a file has not changed since it was fetched', async () => {
    const page = '/uploads/page.html';
    const since = (await ask(page)).headers['last-modified'] as string;
    const earlier = new Date(Date.parse(since) - 1000).toUTCString();
    const statuses = [];
    for (const date of [since, earlier])
      statuses.push((await ask(page).set('If-Modified-Since', date)).status);
    expect(statuses).toEqual([304, 200]);
  });

  it.each(['/flash-news/flashes', '/content-manager/content-types', '/admin/init', '/_health'])(
    '%s is for pages of its own host',
    async (url) => {
      const { headers } = await ask(url);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    },
  );

  const preflight = (url: string) =>
    room
      .http()
      .options(url)
      .set({ Origin: SITE, 'Access-Control-Request-Method': 'GET' })
      .set('Access-Control-Request-Headers', 'authorization,if-none-match');

  /** The CORS header of an answer. */
  const corsOf = (headers: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => name.startsWith('access-control-')),
    );

  it('answers every path of the API alike, with what the wrappers of sites send', async () => {
    const paths = EVERYTHING.map(([, url]) => url).filter((url) => url.startsWith('/api/'));
    const answers = await Promise.all(
      [...paths, '/api/latest-news/by-slug/nobody', '/api/flash-news/preview'].map(async (url) => ({
        allowed: corsOf((await preflight(url)).headers),
        shown: corsOf((await ask(url)).headers),
      })),
    );
    const [first] = answers;
    expect(answers).toEqual(answers.map(() => first));
    const listed = (name: string) =>
      first?.allowed[`access-control-${name}`]?.toLowerCase().split(', ');
    expect(listed('allow-headers')).toEqual(
      expect.arrayContaining([
        ...['authorization', 'content-type', 'cache-control', 'pragma', 'accept'],
        ...['if-modified-since', 'if-none-match', 'x-requested-with', 'preview-token'],
      ]),
    );
    expect(listed('expose-headers')).toEqual(
      expect.arrayContaining(['date', 'age', 'link', 'etag', 'retry-after', 'location']),
    );
  });

  it('lets a page ask with a token and for what has changed', async () => {
    const { status, headers } = await preflight('/api/latest-news');
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': expect.stringMatching(/Authorization.*If-None-Match/),
      'access-control-max-age': '86400',
    });
  });

  it.each(['/API/articles', '/Api/Articles/', '/%61pi/articles', '//api/articles'])(
    '%s is no other way in',
    async (url) => {
      const { status, headers } = await preflight(url);
      expect(status).toBe(204);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect((await ask(url)).headers['access-control-allow-origin']).toBe('*');
      expect((await ask(`${url}?filters[id]=NaN`)).status).toBe(400);
    },
  );

  it('logs no body that is refused as a failure', async () => {
    const logged = jest.spyOn(room.strapi.log, 'error');
    try {
      const send = (body: string) =>
        room.http().post('/api/articles').set('Content-Type', 'application/json').send(body);
      expect((await send('{"a')).status).toBe(400);
      expect((await send(`{"a":"${'x'.repeat(2_000_000)}"}`)).status).toBe(413);
      expect(logged.mock.calls).toEqual([]);
    } finally {
      logged.mockRestore();
    }
  });

  it('has no file and no failure at a doubled slash, or beyond the public files', async () => {
    const logged = jest.spyOn(room.strapi.log, 'error');
    try {
      for (const url of ['//api/articles', '//etc/passwd', '/%2fapi'])
        expect({ url, status: (await ask(url)).status }).toEqual({ url, status: 404 });
      expect(logged.mock.calls).toEqual([]);
    } finally {
      logged.mockRestore();
    }
  });

  it.each([
    ['post', '/api/latest-news', 'GET'],
    ['delete', '/api/articles', 'POST'],
    ['patch', '/flash-news/flashes', 'POST'],
  ] as const)('says in JSON that %s is not answered at %s', async (method, url, accepted) => {
    const { status, headers, body } = await room.http()[method](url);
    expect(status).toBe(405);
    expect(headers['allow']).toContain(accepted);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).toEqual({
      data: null,
      error: {
        status: 405,
        name: 'MethodNotAllowedError',
        message: `${method.toUpperCase()} isn’t answered here; accepted are ${headers['allow']}`,
        details: {},
      },
    });
  });

  it('lets no page of another site at the desk', async () => {
    const { headers } = await preflight('/flash-news/flashes');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the limit of requests', () => {
  let room: Newsroom;
  let token: string;
  let turn = 0;

  beforeAll(async () => {
    room = await bootNewsroom({
      env: {
        PUBLIC_RATE_LIMIT: String(LIMIT),
        SIGN_IN_LIMIT: String(SIGN_INS),
        IS_PROXIED: 'true',
      },
    });
    token = await apiToken(room.strapi, { type: 'read-only' });
  });
  afterAll(() => room.stop());

  /** Returns an address that has sent no request yet. */
  const stranger = (): string => {
    turn += 1;
    return `203.0.113.${turn}`;
  };
  const ask = (from: string, headers: object = {}, url = '/api/categories') =>
    room
      .http()
      .get(url)
      .set({ 'X-Forwarded-For': from, ...headers });
  const spend = async (from: string, headers: object = {}): Promise<void> => {
    for (let time = 0; time < LIMIT; time += 1) await ask(from, headers);
  };

  it('refuses one too many, says why and when to come again', async () => {
    const from = stranger();
    await spend(from);
    const { status, headers, body } = await ask(from);
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(body).toMatchObject({
      data: null,
      error: { status: 429, name: 'RateLimitError', message: /^Too many requests.*API token/ },
    });
    expect((await ask(stranger())).status).toBe(200);
  });

  it('counts every route of the content API, and refusals', async () => {
    const from = stranger();
    for (const url of ['/api/articles', '/api/nothing', '/api/latest-news?limit=0', '/api/users']) {
      await ask(from, {}, url);
    }
    await room.http().post('/api/auth/local').set('X-Forwarded-For', from).send({});
    expect((await ask(from)).status).toBe(429);
  });

  it('is not fooled by an address that the caller made up', async () => {
    const from = stranger();
    for (let time = 0; time < LIMIT; time += 1) await ask(`198.51.100.${time}, ${from}`);
    expect((await ask(`198.51.100.200, ${from}`)).status).toBe(429);
  });

  it('counts the networks of IPv6, not the addresses', async () => {
    for (let time = 0; time < LIMIT; time += 1) await ask(`2001:db8::${time}`);
    expect((await ask('2001:db8::ffff')).status).toBe(429);
    expect((await ask('2001:db8:0:1::1')).status).toBe(200);
  });

  it('counts what Latest news has to be worked out for, and nothing that is in memory', async () => {
    const from = stranger();
    const latest = (limit: number) => ask(from, {}, `/api/latest-news?limit=${limit}`);
    // A server's first answer passes through Koa.
    await ask(stranger(), {}, '/api/latest-news');
    await ask(stranger(), {}, '/api/latest-news?limit=50');
    for (let time = 0; time < 3 * LIMIT; time += 1) expect((await latest(50)).status).toBe(200);
    for (let time = 1; time <= LIMIT; time += 1) expect((await latest(time)).status).toBe(200);
    expect((await latest(LIMIT + 1)).status).toBe(429);
    expect((await latest(50)).status).toBe(200);
  });

  it('leaves a valid API token alone, also where the address has spent its requests', async () => {
    const from = stranger();
    await spend(from, { Authorization: token });
    expect((await ask(from)).status).toBe(200);
    await spend(from);
    expect((await ask(from)).status).toBe(429);
    expect((await ask(from, { Authorization: token })).status).toBe(200);
    expect((await ask(from, { Authorization: token.replace('Bearer', 'BEARER') })).status).toBe(
      200,
    );
  });

  it.each(['x', 'Basic abc', 'Bearer', 'Bearer guess', 'Bearer a b', 'Token abc'])(
    'counts a request with Authorization: %s',
    async (authorization) => {
      const from = stranger();
      await spend(from, { Authorization: authorization });
      expect((await ask(from, { Authorization: authorization })).status).toBe(429);
      expect((await ask(from)).status).toBe(429);
    },
  );

  it.each([
    '/API/categories',
    '/api/Categories/',
    '/%61pi/categories',
    '//api/categories',
    '/api//categories',
    '/./api/categories',
    '/x%2f..%2fapi/categories',
  ])('counts a request to %s', async (url) => {
    const from = stranger();
    for (let time = 0; time < LIMIT; time += 1) await ask(from, {}, url);
    expect((await ask(from, {}, url)).status).toBe(429);
    expect((await ask(from)).status).toBe(429);
  });

  it('counts guesses of a preview token, also of whoever has an API token', async () => {
    const from = stranger();
    const guess = (headers: object, query = '') =>
      ask(from, headers, `/api/flash-news/preview${query}`);
    for (let time = 0; time < LIMIT; time += 1) {
      await guess({ Authorization: token, 'Preview-Token': `guess${time}` });
    }
    expect((await guess({ Authorization: token }, '?token=guess')).status).toBe(429);
    expect((await guess({ 'Preview-Token': 'guess' })).status).toBe(429);
  });

  it('counts a session that anybody may open by registering, at every address', async () => {
    const role = await room.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const users = room.strapi.plugin('users-permissions').service('user');
    const { id } = await users.add({
      username: 'reader',
      email: 'reader@news.test',
      password: 'Test-only-1',
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
    const jwt = await room.strapi.plugin('users-permissions').service('jwt').issue({ id });
    const session = { Authorization: `Bearer ${jwt}` };
    for (let time = 0; time < LIMIT; time += 1) {
      expect((await ask(stranger(), session)).status).not.toBe(429);
    }
    expect((await ask(stranger(), session)).status).toBe(429);
    expect((await ask(stranger(), session, '/API/categories')).status).toBe(429);
  });

  const SIGN_IN_ROUTES = [
    ['/admin/login', 'email'],
    ['/ADMIN/login/', 'email'],
    ['/admin/forgot-password', 'email'],
    ['/api/auth/local', 'identifier'],
    ['/API/Auth/Local', 'identifier'],
    ['/api/auth/forgot-password', 'email'],
    ['/api/auth/local/register', 'email'],
  ] as const;

  it.each(SIGN_IN_ROUTES)('lets nobody guess at an account by %s', async (url, field) => {
    const account = `${stranger()}@news.test`;
    const guess = (name: string) =>
      room
        .http()
        .post(url)
        .set('X-Forwarded-For', stranger())
        .send({ [field]: name, password: 'guess', username: stranger() });
    for (let time = 0; time < SIGN_INS; time += 1) {
      expect((await guess(account)).status).not.toBe(429);
    }
    const { status, headers, body } = await guess(account.toUpperCase());
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(200);
    expect(body.error.message).toMatch(/^Too many attempts to sign in/);
    expect((await guess(`another${account}`)).status).not.toBe(429);
  });

  it('lets nobody pass for another account by what else is sent', async () => {
    const email = `${stranger()}@news.test`;
    const guess = () =>
      room
        .http()
        .post('/admin/login')
        .set('X-Forwarded-For', stranger())
        .send({ identifier: stranger(), email, password: 'guess' });
    for (let time = 0; time < SIGN_INS; time += 1) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
    const inAddress = await room
      .http()
      .post(`/admin/login?email=${email}&password=guess`)
      .set('X-Forwarded-For', stranger())
      .send({});
    expect([inAddress.status, inAddress.body.error.message]).toEqual([
      400,
      'email: must be sent in the body, not in the address; password: must be sent in the body, not in the address',
    ]);
  });

  it('lets nobody guess at the password of an open session', async () => {
    const { authorization } = await superAdmin(room.strapi);
    const change = (body: object) =>
      room
        .http()
        .put('/admin/users/me')
        .set({ Authorization: authorization, 'X-Forwarded-For': stranger() })
        .send(body);
    const guess = { currentPassword: 'guess', password: 'New-password-1' };
    for (let time = 0; time < SIGN_INS; time += 1) {
      expect((await change(guess)).status).toBe(400);
      expect((await change({ firstname: 'Ana' })).status).toBe(200);
    }
    expect((await change(guess)).status).toBe(429);
    expect((await change({ firstname: 'Ana' })).status).toBe(200);
  });

  it.each(['/admin/login', '/admin/reset-password', '/admin/register-admin'])(
    'lets no address guess at many accounts by %s',
    async (url) => {
      const from = stranger();
      const guess = (account: number) =>
        room
          .http()
          .post(url)
          .set('X-Forwarded-For', from)
          .send({
            email: `many${account}${url.replaceAll('/', '-')}@news.test`,
            password: 'guess',
          });
      for (let account = 0; account < 5 * SIGN_INS; account += 1) {
        expect((await guess(account)).status).not.toBe(429);
      }
      expect((await guess(5 * SIGN_INS)).status).toBe(429);
    },
  );

  it('does not concern the panel', async () => {
    const from = stranger();
    await spend(from);
    await ask(from);
    expect((await ask(from, {}, '/admin/init')).status).toBe(200);
  });
});
