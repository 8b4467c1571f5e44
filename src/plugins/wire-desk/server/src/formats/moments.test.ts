import { expect, it } from '@jest/globals';
import { toEmbargo, toMoment } from './moments';

it.each([
  ['2026-11-30T10:15:00+01:00', '2026-11-30T09:15:00.000Z'],
  ['2026-11-30T09:15:00', '2026-11-30T09:15:00.000Z'],
  ['2026-11-30', '2026-11-30T00:00:00.000Z'],
  ['20261130T091500Z', '2026-11-30T09:15:00.000Z'],
  ['20261130T101500+0100', '2026-11-30T09:15:00.000Z'],
  ['Mon, 30 Nov 2026 10:15:00 +0100', '2026-11-30T09:15:00.000Z'],
  ['30 Nov 2026 09:15 GMT', '2026-11-30T09:15:00.000Z'],
  ['yesterday', null],
  ['2026-13-45', null],
  ['7', null],
  [null, null],
])('reads %s', (printed, expected) => {
  expect(toMoment(printed)).toBe(expected);
});

it('reads an embargo, and refuses one that it cannot read', () => {
  expect(toEmbargo('2026-11-30T10:15:00+01:00')).toBe('2026-11-30T09:15:00.000Z');
  expect(toEmbargo(' ')).toBeNull();
  expect(() => toEmbargo('noon tomorrow')).toThrow('The embargo "noon tomorrow" is no time');
});
