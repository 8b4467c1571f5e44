import { describe, expect, it } from '@jest/globals';
import { parse } from '../../http/parse';
import { changeFlashBody, endFlashBody, raiseFlashBody } from './validation';

describe('the body that raises a flash', () => {
  const body = { contentType: 'api::a.a', documentId: 'd', level: 'flash' };
  const raise = (given: object) => parse(raiseFlashBody(240), given);

  it('needs type, document and level', () => {
    expect(raise(body)).toEqual(body);
    expect(() => raise({})).toThrow(
      'contentType: is missing; documentId: is missing; level: must be one of',
    );
  });

  it('takes all the rest', () => {
    const full = { ...body, minutes: 240, text: { sq: 'Tani' }, reason: 'r', expectedEvent: null };
    expect(raise(full)).toEqual(full);
  });

  it.each(['publish', 'release'])('takes languages to %s, each once', (name) => {
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
  ])('refuses %s %j by its name', (name, value) => {
    expect(() => raise({ ...body, [name]: value })).toThrow(new RegExp(`^${name}(\\.\\d)?: `));
  });
});

describe('the body that changes a flash', () => {
  const change = (given: object) => parse(changeFlashBody(240), given);

  it.each([{ level: 'urgent' }, { minutes: 1 }, { text: {} }, { text: { sq: '' } }])(
    'takes %j alone',
    (given) => {
      expect(change(given)).toEqual(given);
    },
  );

  it.each([{}, { reason: 'r' }, { expectedEvent: 7 }])('refuses %j: nothing to change', (given) => {
    expect(() => change(given)).toThrow(/^Nothing to change: give at least one of/);
  });

  it('does not move a flash to another document', () => {
    expect(() => change({ level: 'flash', documentId: 'e' })).toThrow(/^documentId: is unknown/);
  });
});

describe('the body that ends a flash', () => {
  it.each([
    [{}, {}],
    [{ reason: ' over ' }, { reason: 'over' }],
    [{ expectedEvent: 7 }, { expectedEvent: 7 }],
    [{ expectedEvent: null }, { expectedEvent: null }],
  ])('takes %j', (given, meant) => {
    expect(parse(endFlashBody, given)).toEqual(meant);
  });

  it.each([1.5, '7', 'x', ''])('refuses the expectedEvent %j', (given) => {
    expect(() => parse(endFlashBody, { expectedEvent: given })).toThrow(
      /^expectedEvent: must be the number/,
    );
  });
});
