import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_REASON_LENGTH, MAX_TEXT_LENGTH } from '../../../shared/flash';
import {
  expectedEvent,
  id,
  instant,
  level,
  minutes,
  reason,
  releaseTime,
  single,
  text,
} from './fields';

fc.configureGlobal({ seed: 20260302 });

const NUL = '\u0000';

/** What a field says against a value; nothing where it takes it. */
const faultOf = (
  field: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
) => field.safeParse(value).error?.issues[0]?.message;

describe('releaseTime', () => {
  it.each(['1900-01-01T00:00:00Z', '2100-12-31T23:59:59Z'])('takes %s', (given) => {
    expect(faultOf(releaseTime, given)).toBeUndefined();
  });

  it.each([
    ...['0000-01-01T00:00:00Z', '0206-01-31T08:00:00Z', '1899-12-31T23:59:59Z'],
    ...['2101-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2100-12-31T23:59:59-01:00', 'now'],
  ])('refuses %s and says what it takes', (given) => {
    expect(faultOf(releaseTime, given)).toMatch(/^must be a time .*, of the years 1900 to 2100$/);
  });
});

describe('instant', () => {
  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.1Z', '2026-01-31T08:00:00.100Z'],
    ['2026-01-31T08:00:00.1239Z', '2026-01-31T08:00:00.123Z'],
    ['2026-01-31T08:00:00+01:00', '2026-01-31T07:00:00.000Z'],
    ['2026-01-31T20:00:00-05:30', '2026-02-01T01:30:00.000Z'],
    ['2026-01-31T00:30:00+02:00', '2026-01-30T22:30:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
    ['2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
    ['1969-07-20T20:17:40Z', '1969-07-20T20:17:40.000Z'],
  ])('takes %s', (given, meant) => {
    expect(new Date(instant().parse(given)).toISOString()).toBe(meant);
  });

  it.each([
    ['2026-01-31'],
    ['2026-01-31T08:00:00'],
    ['2026-01-31 08:00:00Z'],
    ['2026-01-31T08:00:00 01:00'],
    ['2026-01-31T08:00:00+0100'],
    ['2026-01-31T08:00:00+25:00'],
    ['2026-01-31T25:00:00Z'],
    ['2026-01-31T08:60:00Z'],
    ['2026-13-01T08:00:00Z'],
    ['2026-00-01T08:00:00Z'],
    ['2026-01-00T08:00:00Z'],
    ['2026-01-32T08:00:00Z'],
    ['2026-04-31T08:00:00Z'],
    ['2026-02-29T08:00:00Z'],
    ['1900-02-29T08:00:00Z'],
    ['2026-02-30T08:00:00Z'],
    ['+02026-01-31T08:00:00Z'],
    ['2026-W05-6T08:00:00Z'],
    ['1772438400000'],
    ['now'],
    [' 2026-01-31T08:00:00Z'],
    ['2026-01-31T08:00:00Z\n'],
    [''],
  ])('refuses %j and says what it takes', (given) => {
    expect(faultOf(instant(), given)).toMatch(/^must be a time as ISO 8601 with an offset/);
  });

  it('refuses a list, and what is no text', () => {
    expect(faultOf(instant(), ['2026-01-31T08:00:00Z'])).toMatch(/^must be a time/);
    expect(faultOf(instant('a moment'), 5)).toBe('must be a moment');
  });

  it('parses any time that a Date writes, at any offset', () => {
    const earliest = new Date('0001-01-01T00:00:00Z');
    const moments = fc.date({ min: earliest, max: new Date('9998-12-31T00:00:00Z') });
    const offsets = fc.integer({ min: -23 * 60, max: 23 * 60 });
    const two = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        moments.filter((date) => !Number.isNaN(date.getTime())),
        offsets,
        (date, offset) => {
          fc.pre(date.getTime() + offset * 60_000 > earliest.getTime());
          const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
          const size = Math.abs(offset);
          const sign = offset < 0 ? '-' : '+';
          const written = `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
          expect(instant().parse(written)).toBe(date.getTime());
        },
      ),
    );
  });
});

describe('single', () => {
  const field = single('a slug');

  it.each([[['a', 'b']], [{ $ne: 'a' }], [undefined], [5]])(
    'refuses %j, naming the reason',
    (given) => {
      expect(faultOf(field, given)).toBe('must be given once: a slug');
    },
  );

  it('refuses an empty text and one that PostgreSQL can’t hold', () => {
    expect(faultOf(field, '')).toBe('must not be empty: a slug');
    expect(faultOf(field, `a${NUL}`)).toBe('must not contain the character U+0000');
  });
});

describe('id', () => {
  it.each([
    [undefined, 'is missing'],
    [5, 'is missing'],
    ['', 'must not be empty'],
    [NUL, 'must not contain the character U+0000'],
    ['k2x8', undefined],
  ])('of %j: %s', (given, fault) => {
    expect(faultOf(id, given)).toBe(fault);
  });
});

describe('minutes', () => {
  it.each([0, -1, 241, 1.5, '20', null, Number.NaN, Infinity])('refuses %p', (given) => {
    expect(faultOf(minutes(240), given)).toBe('must be a whole number of minutes from 1 to 240');
  });

  it.each([1, 20, 240])('accepts %i', (given) => {
    expect(minutes(240).parse(given)).toBe(given);
  });
});

describe('level', () => {
  it('names the levels when it refuses', () => {
    expect(faultOf(level, 'FLASH')).toBe('must be one of flash, bulletin, urgent');
    expect(faultOf(level, 'urgent')).toBeUndefined();
  });
});

describe('text', () => {
  it('accepts a line up to the maximum length', () => {
    expect(faultOf(text, { sq: 'x'.repeat(MAX_TEXT_LENGTH), en: '' })).toBeUndefined();
    expect(faultOf(text, { sq: 'x'.repeat(MAX_TEXT_LENGTH + 1) })).toBe(
      `must be at most ${MAX_TEXT_LENGTH} characters`,
    );
  });

  it.each([
    ['Tani', /^must be an object of lines by locale/],
    [['Tani'], /^must be an object of lines by locale/],
    [null, /^must be an object of lines by locale/],
    [{ sq: 5 }, /^must be text$/],
    [{ sq: NUL }, /U\+0000/],
  ])('refuses %j', (given, fault) => {
    expect(faultOf(text, given)).toMatch(fault);
  });
});

describe('reason', () => {
  it('is trimmed, and no longer than allowed', () => {
    expect(reason.parse('  because ')).toBe('because');
    expect(faultOf(reason, 'x'.repeat(MAX_REASON_LENGTH + 1))).toBe(
      `must be at most ${MAX_REASON_LENGTH} characters`,
    );
    expect(faultOf(reason, NUL)).toMatch(/U\+0000/);
  });
});

describe('expectedEvent', () => {
  it.each([0, 7, null])('accepts %p', (given) => {
    expect(expectedEvent.parse(given)).toBe(given);
  });

  it.each(['7', 1.5, true])('refuses %p', (given) => {
    expect(faultOf(expectedEvent, given)).toBe(
      'must be the number of the event last seen, or null',
    );
  });
});
