import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSignInLimit, type Attempt } from './sign-in-limit';
import { accountIn, misplacedIn, signInRoute } from './sign-in-routes';

const PANEL = { accounts: 'panel', field: 'email', signsIn: true } as const;
const API = { accounts: 'api', field: 'identifier', signsIn: true } as const;

describe('signInRoute', () => {
  it.each([
    '/admin/login',
    '/ADMIN/Login/',
    '/admin/forgot-password',
    '/admin/reset-password',
    '/admin/register-admin',
    '/admin/register',
    '/api/auth/local',
    '/API/auth/LOCAL',
    '/api/auth/local/',
    '/api/auth/local/register',
    '/api/auth/forgot-password',
    '/api/auth/reset-password',
    '/api/auth/change-password',
    '/api/auth/send-email-confirmation',
  ])('is found for %s', (path) => {
    expect(signInRoute('/api', 'POST', path)).not.toBeNull();
  });

  it('is found where somebody changes the own password in the panel', () => {
    expect(signInRoute('/api', 'PUT', '/admin/users/me/')).toMatchObject({ accounts: 'panel' });
  });

  it.each(['/admin/init', '/admin/access-token', '/api/articles', '/login'])(
    'is not for %s',
    (path) => {
      expect(signInRoute('/api', 'POST', path)).toBeNull();
      expect(signInRoute('/api', 'GET', path)).toBeNull();
    },
  );
});

describe('accountIn', () => {
  it.each([
    [{ email: 'A@News.test ' }, 'panel a@news.test'],
    [{ identifier: 'made-up', email: 'ana@news.test' }, 'panel ana@news.test'],
    [{ email: ['a'] }, null],
    [{ email: '' }, null],
    [{}, null],
    [undefined, null],
    ['text', null],
  ])('of %j is %j', (body, account) => {
    expect(accountIn(PANEL, body)).toBe(account);
  });

  it('is what Strapi reads, not what else was sent', () => {
    expect(accountIn(API, { identifier: 'Ana', email: 'made-up@news.test' })).toBe('api ana');
    expect(accountIn({ ...API, field: null }, { email: 'made-up@news.test' })).toBeNull();
  });
});

describe('misplacedIn', () => {
  it('names what belongs in the body', () => {
    expect(misplacedIn({ email: 'a', locale: 'sq', password: 'b' })).toEqual(['email', 'password']);
    expect(misplacedIn({})).toEqual([]);
  });
});

describe('the limit of attempts', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const tries = async (
    limit: ReturnType<typeof createSignInLimit>,
    attempts: Attempt[],
  ): Promise<boolean[]> => {
    const allowed: boolean[] = [];
    for (const attempt of attempts) {
      allowed.push((await limit.count(attempt)).waitSeconds === null);
    }
    return allowed;
  };
  const from = (number: number, account: string | null): Attempt => ({
    address: `address ${number}`,
    account,
  });

  it('counts an account over all addresses', async () => {
    const limit = createSignInLimit(2);
    const attempts = [1, 2, 3].map((number) => from(number, 'ana'));
    expect(await tries(limit, attempts)).toEqual([true, true, false]);
    jest.advanceTimersByTime(5 * 60_000);
    expect(await tries(limit, attempts)).toEqual([true, true, false]);
  });

  it('counts an address over all accounts, and without one', async () => {
    const limit = createSignInLimit(1);
    const named = Array.from({ length: 4 }, (_, number) => from(1, `account ${number}`));
    expect(await tries(limit, [...named, from(1, null), from(1, 'next'), from(2, 'next')])).toEqual(
      [true, true, true, true, true, false, true],
    );
  });

  it('locks no owner out where the owner has signed in', async () => {
    const limit = createSignInLimit(2);
    await limit.remember(from(1, 'ana'));
    const strangers = [2, 3, 4].map((number) => from(number, 'ana'));
    expect(await tries(limit, [...strangers, from(1, 'ana')])).toEqual([true, true, false, true]);
  });
});
