import { describe, expect, it } from '@jest/globals';
import { compareVersions, judgeVersion, type Known } from './compare-versions';

const known = (version: string | null, given: Partial<Known> = {}): Known => ({
  version,
  fingerprint: `text ${version}`,
  pubStatus: 'usable',
  ...given,
});

const item = (version: string | null, given: object = {}) => ({
  status: 'usable' as const,
  version,
  fingerprint: `text ${version}`,
  ...given,
});

const NINE = '2026-11-30T09:00Z';
const TEN = '2026-11-30T10:00Z';

const canceled = { status: 'canceled' as const };

describe('comparing versions', () => {
  it.each([
    ['9', '10', -1],
    ['1.9', '1.10', -1],
    ['1', '1.0', 0],
    ['20261130101500', '20261130091500', 1],
    ['2026-11-30T10:00:00+01:00', '2026-11-30T09:00:00Z', 0],
    ['a', 'a', 0],
    ['a', 'b', null],
    ['9', '2026-11-30T09:00:00Z', null],
    ['20261130', '2026-11-30T09:00:00Z', null],
    ['2026-11-30T10:00', '2026-11-30T10:30:00Z', -1],
    ['20261130T110000Z', '2026-11-30T10:30:00Z', 1],
    ['2026-13-45T10:00Z', '2026-11-30T10:30:00Z', null],
  ])('%s and %s', (a, b, expected) => {
    expect(compareVersions(a, b)).toBe(expected);
  });
});

describe('judging what comes in', () => {
  it.each([
    ['the first', item('1'), [], 'new'],
    ['a kill of what never came', item('1', canceled), [], 'kill'],
    ['the same again', item('1'), [known('1')], 'same'],
    ['the same version with other words', item('1', { fingerprint: 'x' }), [known('1')], 'same'],
    ['a later version', item('10'), [known('9')], 'update'],
    ['an earlier one that is known', item('8'), [known('9'), known('8')], 'superseded'],
    ['an earlier one that is not', item('8'), [known('9')], 'superseded'],
    ['a version that can’t be compared', item('b'), [known('a')], 'update'],
    ['one that was known before it', item('a'), [known('b'), known('a')], 'superseded'],
    ['a kill', item('2', canceled), [known('1')], 'kill'],
    ['a kill under the same version', item('1', canceled), [known('1')], 'kill'],
    ['that kill again', item('1', canceled), [known('1', { pubStatus: 'canceled' })], 'same'],
    [
      'a late story after its kill',
      item('1'),
      [known('2', { pubStatus: 'canceled' })],
      'superseded',
    ],
    [
      'a number before the known one, after a time',
      item('1'),
      [known(TEN), known('2')],
      'superseded',
    ],
    ['a number after the known one, after a time', item('3'), [known(TEN), known('2')], 'update'],
    [
      'a time before the known one, after a number',
      item(NINE),
      [known('3'), known(TEN), known('2')],
      'superseded',
    ],
    ['a known time, after a number', item(TEN), [known('3'), known(TEN)], 'superseded'],
    ['no version, the same text', item(null), [known(null)], 'same'],
    ['no version, other text', item(null, { fingerprint: 'x' }), [known(null)], 'update'],
    ['a version after none', item('1'), [known(null)], 'update'],
  ])('%s', (_, given, versions, expected) => {
    expect(judgeVersion(given, versions)).toBe(expected);
  });
});

describe('the latest of versions that come in one after the other', () => {
  /** Returns the versions that become the latest, in their order. */
  const latestOf = (versions: string[]): string[] => {
    const stored: Known[] = [];
    for (const version of versions) {
      const verdict = judgeVersion(item(version), stored);
      if (verdict !== 'same' && verdict !== 'superseded') stored.unshift(known(version));
    }
    return stored.map((one) => one.version ?? '').reverse();
  };

  it.each([
    [
      ['2', TEN, '3'],
      ['2', TEN, '3'],
    ],
    [
      ['2', TEN, '3', '2', TEN, '3', NINE, '1', '2.5'],
      ['2', TEN, '3'],
    ],
    [
      ['a', '2', 'b', '1', 'a', '2', 'b'],
      ['a', '2', 'b'],
    ],
  ])('of %j are %j', (versions, expected) => {
    expect(latestOf(versions)).toEqual(expected);
  });
});
