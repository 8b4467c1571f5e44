import { describe, expect, it } from '@jest/globals';
import { actorOf } from './actor';

describe('actorOf', () => {
  it('is the system where there is no request', () => {
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

  it('names a reader of the site without the id, which would be another one in the panel', () => {
    const auth = { strategy: { name: 'users-permissions' } };
    expect(actorOf({ user: { id: 7, username: 'lexuesi' }, auth })).toEqual({
      id: null,
      name: 'lexuesi',
    });
  });

  it('names an API token, which is no user', () => {
    const auth = { strategy: { name: 'content-api-token' }, credentials: { name: 'Site' } };
    expect(actorOf({ auth })).toEqual({ id: null, name: 'Token Site' });
    expect(actorOf({ auth: { strategy: { name: 'content-api-token' } } }).name).toBe('Token');
  });

  it('calls anonymous who came in by the content API without a name', () => {
    const auth = { strategy: { name: 'users-permissions' } };
    expect(actorOf({ auth })).toEqual({ id: null, name: 'Anonymous' });
  });
});
