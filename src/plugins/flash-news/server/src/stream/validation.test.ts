import { describe, expect, it } from '@jest/globals';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { lastSeenIn, streamQuery } from './validation';

describe('the last event of a client', () => {
  it.each(['x', '-1', '1.5', '1e3', ' 1', '', '0x10', '٣', '9'.repeat(21)])(
    'is no %j in the query',
    (lastEventId) => {
      expect(() => parse(streamQuery, { lastEventId })).toThrow(
        'lastEventId: must be the id of an event: a whole number',
      );
    },
  );

  it('is given once', () => {
    expect(() => parse(streamQuery, { lastEventId: ['1', '2'] })).toThrow('lastEventId: must be');
    expect(() => parse(streamQuery, { after: '1' })).toThrow('after: is unknown');
  });

  it('is that of the header, where there is one', () => {
    expect(lastSeenIn('', undefined)).toBeNull();
    expect(lastSeenIn('', 7)).toBe(7);
    expect(lastSeenIn('9', 7)).toBe(9);
    expect(lastSeenIn('nine', 7)).toBe('malformed');
    expect(lastSeenIn('99999999999999999999', undefined)).toBe(1e20);
  });
});
