import { describe, expect, it } from '@jest/globals';
import { createLastModified, isUnmodifiedSince, lastModifiedAt } from './last-modified';

const NOW = Date.parse('2026-03-02T08:00:00.500Z');
const at = (time: number) => ({ began: time, ended: time });
const dateOf = (time: number): string => new Date(time).toUTCString();

describe('Last-Modified', () => {
  it('is the second in which the bytes were made', () => {
    const made = createLastModified()('a', '"1"', at(NOW));
    expect(lastModifiedAt(made, NOW)).toBe('Mon, 02 Mar 2026 08:00:00 GMT');
  });

  it('stays with equal bytes, and is later for others, of one key', () => {
    const dated = createLastModified();
    const first = dated('a', '"1"', at(NOW));
    expect(dated('a', '"1"', at(NOW + 60_000)).lastModified).toBe(first.lastModified);
    const second = dated('a', '"2"', at(NOW + 120_000));
    expect(second.lastModified).toBe((first.lastModified ?? 0) + 120);
    expect(dated('b', '"2"', at(NOW)).lastModified).toBe(first.lastModified);
  });

  it('tells two changes of a second apart, and is never later than the answer', () => {
    const dated = createLastModified();
    const first = dated('a', '"1"', at(NOW));
    const second = dated('a', '"2"', at(NOW + 100));
    expect(second.lastModified).toBe((first.lastModified ?? 0) + 1);
    expect(lastModifiedAt(second, NOW + 100)).toBeUndefined();
    expect(lastModifiedAt(second, NOW + 500)).toBe('Mon, 02 Mar 2026 08:00:01 GMT');
    // Who has the first bytes gets the second ones.
    expect(isUnmodifiedSince(lastModifiedAt(first, NOW), second)).toBe(false);
    // Bytes that went and came back: nobody is told that those between are current.
    const third = dated('a', '"1"', at(NOW + 200));
    expect(isUnmodifiedSince(lastModifiedAt(second, NOW + 1000), third)).toBe(false);
  });

  it('is not that of an answer which was overtaken', () => {
    const dated = createLastModified();
    dated('a', '"2"', { began: NOW + 100, ended: NOW + 200 });
    const slow = dated('a', '"1"', { began: NOW, ended: NOW + 5000 });
    expect(lastModifiedAt(slow, NOW + 5000)).toBeUndefined();
  });
});

describe('If-Modified-Since', () => {
  const made = createLastModified()('a', '"1"', at(NOW));

  it.each([
    ['its date', dateOf(NOW), true],
    ['a later one', dateOf(NOW + 1000), true],
    ['an earlier one', dateOf(NOW - 1000), false],
    ['RFC 850', 'Monday, 02-Mar-26 08:00:00 GMT', true],
    ['asctime', 'Mon Mar  2 08:00:00 2026', true],
    ['none', undefined, false],
    ['an empty one', '', false],
    ['ISO 8601', '2026-03-02T08:00:00Z', false],
    ['a number', '9999999999999', false],
    ['a text', 'Monday', false],
    ['another zone', 'Mon, 02 Mar 2026 10:00:00 +0200', false],
  ])('%s', (_, date, isUnmodified) => {
    expect(isUnmodifiedSince(date, made)).toBe(isUnmodified);
  });

  it('of the very second in which other bytes were made says nothing', () => {
    const dated = createLastModified();
    dated('a', '"1"', at(NOW - 60_000));
    dated('a', '"2"', at(NOW - 100));
    const third = dated('a', '"3"', at(NOW));
    expect(isUnmodifiedSince(dateOf(NOW), third)).toBe(false);
  });
});
