import { describe, expect, it } from '@jest/globals';
import { limit, list, textUpTo, words } from './fields';

/** What a field says against a value; nothing where it takes it. */
const faultOf = (
  field: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
) => field.safeParse(value).error?.issues[0]?.message;

describe('limit', () => {
  it('is 20 by default', () => {
    expect(limit.parse(undefined)).toBe(20);
  });

  it('accepts the whole numbers from 1 to 100 alone', () => {
    const taken = Array.from({ length: 300 }, (_, index) => index - 100).filter(
      (number) => limit.safeParse(String(number)).success,
    );
    expect(taken).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it.each(['', '1.5', '01', '1e1', ' 5', '5 ', '0x10', 'ten', ['5', '6'], 5, null])(
    'refuses %j',
    (given) => {
      expect(faultOf(limit, given)).toMatch(/a whole number from 1 to 100$/);
    },
  );
});

describe('a text', () => {
  it.each([
    [undefined, 'is missing'],
    [5, 'must be text'],
    ['  ', 'must not be empty'],
    ['abcdef', 'must be at most 5 characters'],
    ['a\u0000', 'must not contain the character U+0000'],
  ])('refuses %j', (given, fault) => {
    expect(faultOf(words(5), given)).toBe(fault);
  });

  it('is trimmed, or taken as it is where it may be empty', () => {
    expect(words(5).parse(' abcde ')).toBe('abcde');
    expect(textUpTo(5).parse('')).toBe('');
  });
});

describe('list', () => {
  it('has each part once', () => {
    expect(list.parse('sq, en,sq')).toEqual(['sq', 'en']);
  });

  it('has no empty parts', () => {
    expect(faultOf(list, 'sq,,en')).toBe('must have no empty parts');
  });
});
