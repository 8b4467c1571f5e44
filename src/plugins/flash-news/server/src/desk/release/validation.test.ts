import { describe, expect, it } from '@jest/globals';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { changeReleaseBody } from './validation';

describe('changeReleaseBody', () => {
  const change = (given: object) => parse(changeReleaseBody, given);

  it.each([
    ['now', 'now'],
    [null, null],
    ['2026-03-02T09:00:00+01:00', Date.parse('2026-03-02T08:00:00Z')],
  ])('accepts releasedAt %j', (releasedAt, meant) => {
    expect(change({ locale: 'sq', releasedAt }).releasedAt).toBe(meant);
  });

  it.each(['Now', 'tomorrow', '2026-03-02', '2026-02-30T08:00:00Z', '', 5, undefined])(
    'refuses releasedAt %j, naming what is accepted',
    (releasedAt) => {
      expect(() => change({ locale: 'sq', releasedAt })).toThrow(
        /^releasedAt: must be "now", or a time as ISO 8601 with an offset/,
      );
    },
  );

  it.each([
    ['locale', undefined],
    ['locale', ''],
    ['locale', ['sq', 'en']],
    ['confirmWithdrawal', 'true'],
    ['reason', 5],
    ['contentType', 'api::a.a'],
  ])('refuses %s %j, naming the field', (name, value) => {
    const given = { locale: 'sq', releasedAt: 'now', [name]: value };
    expect(() => change(given)).toThrow(new RegExp(`^${name}: `));
  });
});
