import { describe, expect, it } from '@jest/globals';
import type { GoldPage, GoldQuote } from '../pages/page';
import { lossesOf } from './lost-speakers';
import { causesTable } from './table';

const quote = (text: string, speaker: string | null, attributedAs: string | null): GoldQuote => ({
  ...{ stretches: [text], kind: 'direct', speaker, attributedAs },
});

const page: GoldPage = {
  ...{ set: 'train', name: 'ferry', locale: 'en', genre: 'crime', layout: 'title lead body' },
  fields: { category: null, credit: null, dateline: null, byline: null },
  known: { persons: [], categories: [] },
  copy: `Ferry sails again

The ferry sailed again on Monday with the captain, Noor Beck, on the bridge.

“We sail at six,” Beck said. “I never sleep on board,” she added. “The tide was with us,” a sailor said. “Nobody asked me,” said Xi.
`,
  persons: [
    { name: 'Noor Beck', aliases: ['Beck'] },
    { name: 'Xi', aliases: [] },
  ],
  quotes: [
    quote('We sail at six', 'Noor Beck', 'Beck'),
    quote('I never sleep on board', 'Noor Beck', null),
    quote('The tide was with us', null, 'a sailor'),
    quote('Words that are not in the copy', 'Noor Beck', null),
  ],
};

describe('what becomes of speakers', () => {
  it('is told for each quote of gold, by how the copy says who speaks', () => {
    expect(lossesOf(page).map(({ way, outcome }) => [way, outcome])).toEqual([
      ['surname', 'right'],
      ['pronoun', 'right'],
      ['nameless', 'right'],
      ['nothing', 'quote not found'],
    ]);
  });

  it('names a person who was not found, whatever else went wrong', () => {
    const other = { name: 'Ilmar Qvist', aliases: [] };
    const gold = { ...page, persons: [other], quotes: [quote('We sail at six', other.name, null)] };
    expect(lossesOf(gold).map(({ outcome }) => outcome)).toEqual(['person not found']);
  });

  it('names somebody who was given the words of nobody', () => {
    const gold = { ...page, quotes: [quote('We sail at six', null, null)] };
    expect(lossesOf(gold).map(({ outcome }) => outcome)).toEqual(['named where nobody']);
  });

  it('is counted in a table', () => {
    const lines = causesTable('train', lossesOf(page));
    expect(lines[0]).toBe('train · what becomes of speakers, 4 quotes');
    expect(lines.at(-1)).toMatch(/^ {2}all +3 +1 +0 +0 +0 +0 +0$/);
  });
});
