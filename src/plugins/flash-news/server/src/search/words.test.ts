import { describe, expect, it } from '@jest/globals';
import { foldByDefault } from './fold';
import { parseSearch } from './query';
import { wordsOf } from './words';

const INVISIBLE = ['\u00ad', '\u034f', '\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff'];

describe('wordsOf', () => {
  it.each(INVISIBLE)('splits no word at the invisible character %j', (character) => {
    expect(wordsOf(`Ndër${character}tim i ri`, foldByDefault)).toEqual(['ndertim', 'i', 'ri']);
    expect(parseSearch(`ndër${character}tim`, foldByDefault)).toEqual([
      { kind: 'word', word: 'ndertim', isPrefix: true },
    ]);
  });

  it('drops invisible characters before a word is folded', () => {
    const fold = (text: string) => foldByDefault(text).replaceAll(/[^\p{L}\p{N}]/gu, ' ');
    expect(wordsOf('می\u200cخواهم', fold)).toEqual(wordsOf('میخواهم', fold));
  });
});
