import { describe, expect, it } from '@jest/globals';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { changeFlashBody, endFlashBody, raiseFlashBody } from './validation';

describe('raiseFlashBody', () => {
  const body = { contentType: 'api::a.a', documentId: 'd', level: 'flash' };
  const raise = (given: object) => parse(raiseFlashBody(240), given);

  it('needs type, document and level', () => {
    expect(raise(body)).toEqual(body);
    expect(() => raise({})).toThrow(
      'contentType: is missing; documentId: is missing; level: must be one of',
    );
  });

  it('accepts every other field', () => {
    const full = { ...body, minutes: 240, text: { sq: 'Tani' }, reason: 'r', expectedEvent: null };
    expect(raise(full)).toEqual(full);
  });

  it.each(['publish', 'release'])('accepts locales to %s, without repeats', (name) => {
    expect(raise({ ...body, [name]: ['sq', 'en', 'sq'] })).toEqual({
      ...body,
      [name]: ['sq', 'en'],
    });
  });

  it.each([
    ['publish', []],
    ['release', true],
    ['release', []],
    ['release', ['sq', 1]],
    ['minutes', 241],
    ['minutes', '20'],
    ['level', 'breaking'],
    ['text', 'Tani'],
    ['reason', 5],
    ['expectedEvent', 'x'],
    ['startedAt', '2026-01-01T00:00:00Z'],
  ])('refuses %s %j, naming the field', (name, value) => {
    expect(() => raise({ ...body, [name]: value })).toThrow(new RegExp(`^${name}(\\.\\d)?: `));
  });
});

describe('changeFlashBody', () => {
  const change = (given: object) => parse(changeFlashBody(240), given);

  it.each([{ level: 'urgent' }, { minutes: 1 }, { text: {} }, { text: { sq: '' } }])(
    'accepts %j alone',
    (given) => {
      expect(change(given)).toEqual(given);
    },
  );

  it.each([{}, { reason: 'r' }, { expectedEvent: 7 }])(
    'refuses %j, which changes nothing',
    (given) => {
      expect(() => change(given)).toThrow(/^Nothing to change: give at least one of/);
    },
  );

  it('does not move a flash to another document', () => {
    expect(() => change({ level: 'flash', documentId: 'e' })).toThrow(/^documentId: is unknown/);
  });
});

describe('endFlashBody', () => {
  it.each([
    [{}, {}],
    [{ reason: ' over ' }, { reason: 'over' }],
    [{ expectedEvent: 7 }, { expectedEvent: 7 }],
    [{ expectedEvent: null }, { expectedEvent: null }],
  ])('accepts %j', (given, meant) => {
    expect(parse(endFlashBody, given)).toEqual(meant);
  });

  it.each([1.5, '7', 'x', ''])('refuses the expectedEvent %j', (given) => {
    expect(() => parse(endFlashBody, { expectedEvent: given })).toThrow(
      /^expectedEvent: must be the number/,
    );
  });
});
