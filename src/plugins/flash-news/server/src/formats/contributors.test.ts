import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyStory } from './fixtures/any-channel';
import { bareStory, storyWith } from './fixtures/stories';
import { contributorsOf } from './contributors';
import type { Story } from './story';

fc.configureGlobal({ seed: 20261129 });

const REL = { code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.example' };
const PRESS = { code: 'ZSH', name: 'Zyra e Shtypit & Partnerët', url: null };

/** Names of people as they are, of organizations in brackets. */
const named = (story: Partial<Story>, agencies = [REL, PRESS]): string[] =>
  contributorsOf({ ...bareStory, ...story }, agencies).map(({ name, kind }) =>
    kind === 'person' ? name : `[${name}]`,
  );

describe('contributorsOf', () => {
  it.each<[string, string[]]>([
    ['Ana Kovac, Bob Other dhe REL', ['Ana Kovac', 'Bob Other', '[Radio Evropa e Lirë]']],
    ['REL, Ana Kovac dhe AFP', ['[Radio Evropa e Lirë]', 'Ana Kovac', '[AFP]']],
    ['Nga Ana Kovac', ['Ana Kovac']],
    ['Ana Kovac, korrespondente në Tiranë', ['Ana Kovac']],
    ['Ana Kovac, Special Correspondent in Tirana, and Bob Other', ['Ana Kovac', 'Bob Other']],
    ['By: Ana Kovac and Bob Other', ['Ana Kovac', 'Bob Other']],
    ['Shkruan: Drita Gashi', ['Drita Gashi']],
    ['Ana Kovac & Bob Other', ['Ana Kovac', 'Bob Other']],
    ['Ana Kovac/AFP', ['Ana Kovac', '[AFP]']],
    ['Ana Kovac (AFP)', ['Ana Kovac', '[AFP]']],
    ['Ana Kovac (foto)', ['Ana Kovac']],
    ['(Ana Kovac)', ['Ana Kovac']],
    ['Ana Kovac, Jr.; Bob Other, PhD', ['Ana Kovac, Jr.', 'Bob Other, PhD']],
    ['A.K.', ['A.K.']],
    ['A. K. und dpa', ['A. K.', '[dpa]']],
    ['Ana Kovac e Ben Kola', ['Ana Kovac', 'Ben Kola']],
    ['Ana Kovac e Ben Kola dhe reuters', ['Ana Kovac', 'Ben Kola', '[reuters]']],
    ['Radio Evropa e Lirë', ['[Radio Evropa e Lirë]']],
    ['Agjencia Telegrafike e Lajmeve Shqiptare', ['[Agjencia Telegrafike e Lajmeve Shqiptare]']],
    ['Ana Kovac, Zyra e Shtypit & Partnerët', ['Ana Kovac', '[Zyra e Shtypit & Partnerët]']],
    ['Redaksia', ['[Redaksia]']],
    ['The desk', ['[The desk]']],
    ['Gavin Newsom et Miriam Presser', ['Gavin Newsom', 'Miriam Presser']],
    ['Maria de la Cruz', ['Maria de la Cruz']],
    ['Ludwig van der Berg', ['Ludwig van der Berg']],
    ['Sandra Andersson', ['Sandra Andersson']],
    ['REL/REL, rel', ['[Radio Evropa e Lirë]']],
    ['ANA KOVAC DHE REL', ['ANA KOVAC', '[Radio Evropa e Lirë]']],
    ['Ana Kovac, 12 mars 2026', ['Ana Kovac']],
    ['Ana Kovac / ana@adria.example / +383 44 123 456', ['Ana Kovac']],
    ['12.03.2026', []],
    [' , ;/ ', []],
  ])('tells the people and agencies of %j apart', (byline, expected) => {
    expect(named({ byline })).toEqual(expected);
  });

  it('prefers authors, and adds the agencies of byline and credit', () => {
    const author = { documentId: 'p1', name: 'Ana Kovac', slug: 'ana', url: 'https://x.test/ana' };
    const credit = { code: 'ADL', name: 'Adria Dispatch', url: 'https://adl.example' };
    const story = { ...bareStory, authors: [author], byline: 'A. Kovac / REL', credit };
    expect(contributorsOf(story, [REL])).toEqual([
      { name: 'Ana Kovac', kind: 'person', url: 'https://x.test/ana' },
      { name: 'Radio Evropa e Lirë', kind: 'organization', url: 'https://rel.example' },
      { name: 'Adria Dispatch', kind: 'organization', url: 'https://adl.example' },
    ]);
  });

  it('takes the code of the item for the credit, where there is no other', () => {
    const story = storyWith({ credit: 'REL' });
    expect(contributorsOf(story, [])).toEqual([{ name: 'REL', kind: 'organization', url: null }]);
    expect(contributorsOf(story, [REL])[0]?.name).toBe(REL.name);
  });

  it('names a byline and its credit once', () => {
    expect(named({ byline: 'Ana Kovac / REL', credit: { ...REL, name: null } })).toEqual([
      'Ana Kovac',
      '[Radio Evropa e Lirë]',
    ]);
  });

  it('is empty without byline and credit', () => {
    expect(contributorsOf(bareStory, [REL])).toEqual([]);
  });

  it('names nobody twice or by an empty name, for any story', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const names = contributorsOf(story, [REL, PRESS]).map(({ name }) => name);
        expect(names.every((name) => name !== '' && name === name.trim())).toBe(true);
        expect(new Set(names.map((name) => name.toLocaleLowerCase('en'))).size).toBe(names.length);
      }),
    );
  });

  it('finds again the people and agencies that a byline was made of', () => {
    const people = fc.constantFrom(
      'Ana Kovac',
      'Bob Other',
      'Drita Gashi',
      'Ç. Ë. Bardhi',
      'M. X.',
    );
    const agencies = fc.constantFrom('REL', 'AFP', 'dpa', 'Reuters', 'Kosovapress');
    const separator = fc.constantFrom(', ', '; ', ' / ', '/', ' dhe ', ' and ', ' & ', ' und ');
    fc.assert(
      fc.property(
        fc.uniqueArray(people, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(agencies, { maxLength: 2 }),
        separator,
        (some, others, between) => {
          const byline = [...some, ...others].join(between);
          expect(named({ byline }, [])).toEqual([...some, ...others.map((one) => `[${one}]`)]);
        },
      ),
    );
  });
});
