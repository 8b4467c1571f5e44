import { describe, expect, it } from '@jest/globals';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { EVENT_KINDS } from '../../../shared/contracts/event';
import { eventsQuery } from './validation';

describe('eventsQuery', () => {
  it('accepts every parameter once', () => {
    const given = { contentType: 'api::a.a', documentId: 'd', kind: 'flash.raised', limit: '5' };
    expect(parse(eventsQuery, { ...given, cursor: '12' })).toEqual({
      ...given,
      limit: 5,
      cursor: 12,
    });
  });

  it.each(EVENT_KINDS)('accepts the kind %s', (kind) => {
    expect(parse(eventsQuery, { kind }).kind).toBe(kind);
  });

  it('refuses an unknown kind, naming the known ones', () => {
    expect(() => parse(eventsQuery, { kind: 'flash' })).toThrow(
      `kind: must be one of ${EVENT_KINDS.join(', ')}`,
    );
  });

  it('accepts a cursor up to the highest id of PostgreSQL', () => {
    expect(parse(eventsQuery, { cursor: '2147483647' }).cursor).toBe(2_147_483_647);
    expect(() => parse(eventsQuery, { cursor: '2147483648' })).toThrow(/^cursor: /);
  });

  it.each(['', '-1', '1.5', 'abc', '99999999999999999999', ['1', '2']])(
    'refuses the cursor %j',
    (cursor) => {
      expect(() => parse(eventsQuery, { cursor })).toThrow(/^cursor: /);
    },
  );
});
