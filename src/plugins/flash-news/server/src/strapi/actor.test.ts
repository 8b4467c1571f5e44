import { describe, expect, it } from '@jest/globals';
import { actorOf } from './actor';

describe('actorOf', () => {
  it('is the system without a request', () => {
    expect(actorOf(undefined)).toEqual({ id: null, name: 'System' });
    expect(actorOf({})).toEqual({ id: null, name: 'System' });
  });

  it.each([
    [{ id: 7, firstname: 'Arta', lastname: 'Hoxha', email: 'a@x.test' }, 'Arta Hoxha'],
    [{ id: 7, firstname: 'Arta', username: 'arta' }, 'Arta'],
    [{ id: 7, lastname: 'Hoxha' }, 'Hoxha'],
    [{ id: 7, username: 'arta', email: 'a@x.test' }, 'arta'],
    [{ id: 7, firstname: '', email: 'a@x.test' }, 'a@x.test'],
    [{ id: 7 }, 'User 7'],
  ])('names the user %j', (user, name) => {
    expect(actorOf({ user })).toEqual({ id: 7, name });
  });

  it('names a user of the site without the id, which differs from that of staff', () => {
    const auth = { strategy: { name: 'users-permissions' } };
    expect(actorOf({ user: { id: 7, username: 'lexuesi' }, auth })).toEqual({
      id: null,
      name: 'lexuesi',
    });
  });

  it('names an API token', () => {
    const auth = { strategy: { name: 'content-api-token' }, credentials: { name: 'Site' } };
    expect(actorOf({ auth })).toEqual({ id: null, name: 'Token Site' });
    expect(actorOf({ auth: { strategy: { name: 'content-api-token' } } }).name).toBe('Token');
  });

  it('names an unauthenticated caller of the content API “Anonymous”', () => {
    const auth = { strategy: { name: 'users-permissions' } };
    expect(actorOf({ auth })).toEqual({ id: null, name: 'Anonymous' });
  });
});
