import { describe, expect, it } from '@jest/globals';
import { copyOf, isEmptyValue, textOfValue, valueAt, withWordsAt, wordsIn } from './fieldValue';

describe('a field of the form', () => {
  it('is found by its path, in a component that may be missing', () => {
    const values = { title: 'T', figure: { caption: 'C' }, dateline: null };
    expect(
      ['title', 'figure.caption', 'dateline.place'].map((path) => valueAt(values, path)),
    ).toEqual(['T', 'C', undefined]);
  });

  it('is empty without words', () => {
    expect([null, undefined, '', '  '].map((value) => isEmptyValue('text', value))).not.toContain(
      false,
    );
    expect(isEmptyValue('text', 'a')).toBe(false);
    expect(isEmptyValue('list', [])).toBe(true);
  });

  it('has a text, unless it is of components', () => {
    const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }];
    expect(textOfValue('blocks', blocks)).toBe('a');
    expect(textOfValue('text', null)).toBe('');
    expect(textOfValue('list', [{}])).toBeNull();
  });
});

describe('a copied value', () => {
  it('is another object', () => {
    const value = [{ type: 'paragraph' }];
    expect(copyOf('blocks', value)).toEqual(value);
    expect(copyOf('blocks', value)).not.toBe(value);
  });

  it('has rows of components of its own, with the same media', () => {
    const media = { id: 7, mime: 'image/png' };
    expect(copyOf('list', [{ id: 1, label: 'One', media, inner: { id: 2, a: 'b' } }])).toEqual([
      { label: 'One', media, inner: { a: 'b' }, __temp_key__: 'a0' },
    ]);
  });
});

describe('words put into a text', () => {
  it.each([
    ['', 0, 0, 'Prizren'],
    ['In ', 3, 3, 'In Prizren'],
    ['In', 2, 2, 'In Prizren'],
    ['In , today', 3, 3, 'In Prizren, today'],
    ['Intoday', 2, 2, 'In Prizren today'],
    ['In Peja today', 3, 7, 'In Prizren today'],
  ])('%p, %i to %i: %p', (text, start, end, expected) => {
    expect(withWordsAt(text, start, end, 'Prizren')).toBe(expected);
  });
});

it('counts words by their letters', () => {
  expect(['', ' - ', 'Një, dy.', 'e-mail i dytë'].map(wordsIn)).toEqual([0, 0, 2, 3]);
});
