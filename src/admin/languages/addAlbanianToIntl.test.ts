import { describe, expect, it } from '@jest/globals';

import { addAlbanianToIntl } from './addAlbanianToIntl';

const AT = Date.UTC(2026, 10, 29, 18, 13);
const FULL = { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' } as const;
const SHORT = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** An Intl like Chromium's, which has no Albanian; or like Firefox's, which has it. */
const intlOf = (knowsAlbanian: boolean): typeof Intl => {
  const like = (format: object): object =>
    new Proxy(format, {
      get: (target, name) =>
        name === 'supportedLocalesOf'
          ? () => (knowsAlbanian ? ['sq'] : [])
          : (Reflect.get(target, name) as unknown),
    });
  const { DisplayNames, ListFormat, DateTimeFormat, NumberFormat, RelativeTimeFormat } = Intl;
  const formats = Object.entries({
    ...{ DisplayNames, ListFormat, DateTimeFormat, NumberFormat, RelativeTimeFormat },
  });
  return Object.fromEntries(
    formats.map(([name, format]) => [name, like(format)]),
  ) as unknown as typeof Intl;
};

describe('a browser without Albanian', () => {
  const intl = intlOf(false);
  addAlbanianToIntl(intl);

  it('gets the names of languages, and keeps those that it alone knows', () => {
    const names = new intl.DisplayNames('sq', { type: 'language' });
    expect(['sq', 'en', 'sr', 'ja'].map((code) => names.of(code))).toEqual([
      ...['shqip', 'anglisht', 'serbisht', 'Japanese'],
    ]);
    const regions = new intl.DisplayNames(['sq'], { type: 'region' });
    expect(regions.of('AL')).toBe('Albania');
  });

  it('gets lists, of which the words themselves stay', () => {
    const list = new intl.ListFormat('sq', { type: 'conjunction' });
    expect(list.format(['Rock and roll', 'pop', 'jazz'])).toBe('Rock and roll, pop dhe jazz');
  });

  it('gets dates, with or without new', () => {
    expect(new intl.DateTimeFormat('sq-AL', FULL).format(AT)).toMatch(
      /^e diel, 29 nëntor 2026(,| në) 18:13$/,
    );
    expect(intl.DateTimeFormat(['sq'], SHORT).format(AT)).toBe('29 nën');
    expect(
      Array.from({ length: 12 }, (_, month) =>
        new intl.DateTimeFormat('sq', SHORT).format(Date.UTC(2026, month, 1)),
      ).join(),
    ).toBe('1 jan,1 shk,1 mar,1 pri,1 maj,1 qer,1 korr,1 gush,1 sht,1 tet,1 nën,1 dhj');
  });

  it.each([0, 7, 999, 5000, -5000, 12_345, 1_234_567.5, 0.25, 5000.5])(
    'gets the number %d as a browser that knows Albanian writes it',
    (value) => {
      const known = new Intl.NumberFormat('sq').format(value);
      expect(new intl.NumberFormat('sq').format(value)).toBe(known);
      expect(intl.NumberFormat(['sq-AL']).format(value)).toBe(known);
    },
  );

  it.each([
    [-16, 'second', '16 sekonda më parë'],
    [-1, 'minutes', '1 minutë më parë'],
    [-1, 'day', 'dje'],
    [3, 'hours', 'pas 3 orësh'],
    [1, 'year', 'pas 1 viti'],
    [0, 'second', 'tani'],
  ] as const)('gets %d %s from now', (value, unit, words) => {
    const times = new intl.RelativeTimeFormat('sq', { numeric: 'auto' });
    expect(times.format(value, unit)).toBe(words);
  });

  it('answers as before in other languages', () => {
    expect(new intl.DateTimeFormat('en-GB', SHORT).format(AT)).toBe('29 Nov');
    expect(new intl.DisplayNames('de', { type: 'language' }).of('sq')).toBe('Albanisch');
  });
});

it('leaves a browser that knows Albanian as it is', () => {
  const intl = intlOf(true);
  const before = { ...intl };
  addAlbanianToIntl(intl);
  expect({ ...intl }).toEqual(before);
  expect(intl.DisplayNames).toBe(before.DisplayNames);
});
