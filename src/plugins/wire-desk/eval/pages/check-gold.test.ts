import { describe, expect, it } from '@jest/globals';
import { checkGold } from './check-gold';
import { readRawSets, GOLD, type RawPage } from './read-pages';

const annotation = {
  locale: 'en',
  genre: 'court',
  layout: 'title lead + body',
  fields: { category: null, credit: null, dateline: null, byline: null },
  persons: [{ name: 'Ema Rusi', aliases: [] }],
  quotes: [
    { stretches: ['We row on,', 'We do.'], kind: 'direct', speaker: 'Ema Rusi' },
    { stretches: ['We do.'], kind: 'direct', speaker: null },
  ],
};

const copy =
  'Rowers row\r\n\r\nEma Rusi came. “We row\r\non,” she said. “We do.”\r\n\r\n“We do.”\r\n';

const pageWith = (changes: object, name = 'rowers'): RawPage => ({
  set: 'train',
  name,
  copy,
  json: JSON.stringify({ ...annotation, ...changes }),
});

describe('checkGold', () => {
  it('finds nothing wrong with a valid page, wrapped lines and CRLF included', () => {
    expect(checkGold([pageWith({})])).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a layout that is too short', { layout: 'title lead body' }, /3 words for 4 lines/],
    ['a word that no layout has', { layout: 'title lead + text' }, /unknown "text"/],
    ['a layout that begins with +', { layout: '+ title lead body' }, /begins with \+/],
    ['an unknown field of the page', { persones: [] }, /rowers: .*persones/],
    ['a missing part', { quotes: undefined }, /rowers: quotes/],
    [
      'a kind that is none',
      { quotes: [{ ...annotation.quotes[0], kind: 'paraphrase' }] },
      /quotes\.0\.kind/,
    ],
    ['a speaker who is not among the persons', { persons: [] }, /"Ema Rusi" is not among/],
    [
      'a person who is there twice',
      { persons: [...annotation.persons, ...annotation.persons] },
      /there twice/,
    ],
    [
      'words that were changed',
      { quotes: [{ ...annotation.quotes[0], stretches: ['We rowed on'] }] },
      /not here: "We rowed on"/,
    ],
    [
      'stretches in the wrong order',
      { quotes: [{ ...annotation.quotes[0], stretches: ['We do.', 'We row on,'] }] },
      /not here: "We row on,"/,
    ],
    ['quotes in the wrong order', { quotes: annotation.quotes.toReversed() }, /quotes\.1/],
    [
      'an attribution that the copy does not have',
      { quotes: [{ ...annotation.quotes[0], attributedAs: 'the clerk' }] },
      /attributed as "the clerk"/,
    ],
  ])('names %s', (_, changes, fault) => {
    expect(checkGold([pageWith(changes)])).toEqual([expect.stringMatching(fault)]);
  });

  it('names what is no JSON, and a file without the other', () => {
    expect(checkGold([{ ...pageWith({}), json: '{' }])).toHaveLength(1);
    expect(checkGold([{ ...pageWith({}), copy: null }])).toEqual([
      'train/rowers: rowers.txt is missing',
    ]);
  });

  it('names a page that is in both sets, by its name or its copy', () => {
    const other = { ...pageWith({}, 'again'), set: 'test' as const };
    expect(checkGold([pageWith({}), other])).toEqual(['test/again: has the copy of train/rowers']);
    const another = { ...other, name: 'rowers', copy: copy.replace('Rowers row', 'Rowers rowed') };
    expect(checkGold([pageWith({}), another])).toEqual([
      'test/rowers: has the name of train/rowers',
    ]);
  });
});

describe('the gold set', () => {
  it('is valid', () => {
    expect(checkGold(readRawSets(GOLD))).toEqual([]);
  });
});
