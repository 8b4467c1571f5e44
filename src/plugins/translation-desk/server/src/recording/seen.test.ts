import { describe, expect, it } from '@jest/globals';
import { createSeen, parseSeen } from './seen';

describe('parseSeen', () => {
  it('reads hashes by path, and none from no header', () => {
    expect(parseSeen('{"title":"abc"}')).toEqual({ title: 'abc' });
    expect(parseSeen('{"title":""}')).toEqual({ title: '' });
    expect(parseSeen('')).toBeNull();
  });

  it.each(['{', 'null', '[]', '"a"', '{"title":1}', `{"a":"${'x'.repeat(65)}"}`])(
    'refuses %s, naming the header',
    (header) => {
      expect(() => parseSeen(header)).toThrow(/^X-Source-Seen: must be a JSON object/);
    },
  );

  it('is what the caller says, before the header', async () => {
    const seen = createSeen(() => '{"title":"header"}');
    expect(seen.current()).toEqual({ title: 'header' });
    const given = await seen.withSeen({ title: 'given' }, () => Promise.resolve(seen.current()));
    expect(given).toEqual({ title: 'given' });
  });
});
