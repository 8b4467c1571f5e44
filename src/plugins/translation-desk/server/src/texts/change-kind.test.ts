import { describe, expect, it } from '@jest/globals';
import { changeKind, type Compared } from './change-kind';

let count = 0;
const text = (of: string): Compared => ({ hash: String((count += 1)), text: of });

describe('changeKind', () => {
  it('is none of the same hash, and of two empty fields', () => {
    expect(changeKind({ hash: 'h', text: 'a' }, { hash: 'h', text: 'a' })).toBe('none');
    expect(changeKind(null, null)).toBe('none');
  });

  it.each([
    ['formatting', 'The same words', 'The  same\nwords'],
    ['punctuation', 'He said yes', 'He said: “yes”.'],
    ['punctuation', 'well known', 'well-known'],
    ['spelling', 'The goverment fell', 'The government fell'],
    ['spelling', 'the prime minister', 'The Prime Minister'],
    ['spelling', 'Kryeminsitri foli sot', 'Kryeministri foli sot'],
    ['words', 'He is now guilty', 'He is not guilty'],
    ['words', '12 people died', '13 people died'],
    ['words', 'in 2019', 'in 2020'],
    ['words', 'The port opened', 'The port opened again'],
    ['words', 'The port opened', 'The airport closed'],
    ['words', 'one two three', 'three two one'],
  ])('is %s from "%s" to "%s"', (kind, before, after) => {
    expect(changeKind(text(before), text(after))).toBe(kind);
    expect(changeKind(text(after), text(before))).toBe(kind);
  });

  it('is words where a field was filled or emptied', () => {
    expect(changeKind(null, text('a'))).toBe('words');
    expect(changeKind(text('a'), null)).toBe('words');
  });

  it('is words of many misspelled words', () => {
    const many = (word: string): string => Array(30).fill(word).join(' and the other ');
    expect(changeKind(text(many('goverment')), text(many('government')))).toBe('words');
  });

  it('takes time in proportion to texts of a megabyte', () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `fjala${index}`);
    const other = words.map((word, index) => (index % 2 ? word : `tjetra${index}`));
    const fixed = words.map((word, index) => (index === 75_000 ? 'fjalla75000x' : word));
    const began = performance.now();
    expect(changeKind(text(words.join(' ')), text(other.join(' ')))).toBe('words');
    expect(changeKind(text(words.join(' ')), text(fixed.join(' ')))).toBe('words');
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
