import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../parse-copy';
import type { KnownPerson } from '../proposal/proposal';
import { isCertain, nobody } from './speaker';

const read = (story: string, persons: KnownPerson[] = [], locale = 'en') =>
  parseCopy(`A headline that stands alone here\n\n${story}`, { locale, persons, categories: [] });

const lastOf = (story: string, locale = 'en') => {
  const { speaker, attributedAs, suggestions } = read(story, [], locale).quotes.at(-1) ?? {};
  return { speaker, attributedAs, suggestions };
};

describe('a person in a phrase that ends with the name', () => {
  it.each([
    ['“It was cut,” said the man who has wound it for years, Theo Maddox.', 'Theo Maddox'],
    [
      'Asked whether the police knew of the calls, the officer in charge, Inspector Shirin Azadi, replied: “No.”',
      'Shirin Azadi',
    ],
    [
      'The doors were open, the head of the board, Marit Ellingsrud, said. “We ask why.”',
      'Marit Ellingsrud',
    ],
    [
      'The mill shut after the director, Ana Prifti, told the staff that it was “done with iron”.',
      'Ana Prifti',
    ],
  ])('speaks: %s', (text, speaker) => {
    expect(lastOf(`The town was quiet on Monday.\n\n${text}`).speaker).toBe(speaker);
  });
});

describe('somebody who is told something', () => {
  it('does not speak', () => {
    const story = 'Mayor Olga Reyes met the dockers.\n\nA man with a torch told the others: “Go.”';
    expect(lastOf(story).speaker).toBeNull();
  });
});

describe('whoever asks not to be named', () => {
  it.each([
    'A docker who asked not to be named',
    'A docker who asked not to be identified',
    'A docker who asked that his name not be used',
    'A docker who asked not to be named because he still works there',
  ])('is called what stands before: %s', (subject) => {
    for (const rest of ['said it was “a joke”.', 'called it “a joke”.', 'said: “We are tired.”'])
      expect(lastOf(`Mayor Olga Reyes shut the port.\n\n${subject} ${rest}`)).toEqual({
        ...{ speaker: null, attributedAs: 'A docker', suggestions: [] },
      });
  });

  it.each(['që kërkoi të mos i përmendet emri', 'që kërkoi anonimitet'])(
    'also in Albanian: %s',
    (who) => {
      const story = `Kryetarja Mirela Toska e mbylli portin.\n\nNjë punëtor ${who} e quajti „një shaka“.`;
      expect(lastOf(story, 'sq')).toMatchObject({ speaker: null, attributedAs: 'Një punëtor' });
    },
  );
});

describe('what is said in a document', () => {
  it('is nobody’s, whoever was spoken of before', () => {
    const story = `Drejtori Ilir Çobani u arrestua. Ai mohon.\n\n„Hetimi vazhdon“, thuhet në njoftimin e Prokurorisë.`;
    expect(lastOf(story, 'sq').speaker).toBeNull();
  });
});

describe('a surname that somebody known has', () => {
  const known = { documentId: 'h', name: 'Ilir Hoxha', aliases: [], roles: ['Prime Minister'] };
  const story = 'The port was shut on Monday. “We are tired,” Hoxha said.';

  it('is only suggested where the copy has the full name nowhere', () => {
    const { persons, quotes } = read(story, [known]);
    expect(persons).toMatchObject([
      { name: 'Ilir Hoxha', known: true, isSure: false, confidence: 0.5 },
    ]);
    expect(quotes).toMatchObject([
      { speaker: null, suggestions: ['Ilir Hoxha'], attributedAs: 'Hoxha' },
    ]);
  });

  it.each([
    ['the full name', 'Ilir Hoxha came to the port. '],
    ['an office that the newsroom has of him', 'Prime Minister Hoxha came to the port. '],
  ])('is that person with %s', (_, before) => {
    const { persons, quotes } = read(before + story, [known]);
    expect(persons).toMatchObject([{ name: 'Ilir Hoxha', isSure: true, confidence: 1 }]);
    expect(quotes).toMatchObject([{ speaker: 'Ilir Hoxha' }]);
  });

  it('is only suggested with an office that the newsroom has not', () => {
    const { quotes } = read(`Coach Hoxha came. ${story}`, [known]);
    expect(quotes).toMatchObject([{ speaker: null, suggestions: ['Ilir Hoxha'] }]);
  });
});

describe('a surname that two persons of the story have', () => {
  it('is nobody’s where nothing tells them apart, and both are suggested', () => {
    const story = 'Anna Berg and Erik Berg came on Monday. “We are tired,” Berg said.';
    const { speaker, suggestions = [] } = lastOf(story);
    expect(speaker).toBeNull();
    expect(suggestions.toSorted()).toEqual(['Anna Berg', 'Erik Berg']);
  });

  it('is the one of the courtesy’s gender', () => {
    const story = 'Anna Berg came with Erik Berg. “We are tired,” Ms Berg said.';
    expect(lastOf(story).speaker).toBe('Anna Berg');
  });

  it('is the one of whom the sentence before speaks', () => {
    const story =
      'Anna Berg and Erik Berg came.\n\nErik Berg went first. “We are tired,” Berg said.';
    expect(lastOf(story).speaker).toBe('Erik Berg');
  });
});

describe('a person whom a relative clause names', () => {
  it.each([
    ['“They put out cones,” said a baker who gave her name only as Mireille.', 'Mireille'],
    ['A hairdresser, who gave her name as Blessing, said: “We wait.”', 'Blessing'],
  ])('speaks: %s', (text, speaker) => {
    expect(lastOf(`The town was quiet on Monday.\n\n${text}`).speaker).toBe(speaker);
  });
});

describe('letters of honour after a name', () => {
  it('are no speaker', () => {
    const story =
      'The hearing began on Monday.\n\nOpening the case, Rosalind Achebe KC said it was “a love letter”.';
    expect(lastOf(story).speaker).toBe('Rosalind Achebe');
  });
});

describe('an office before a form of address', () => {
  it.each([
    ['the Minister of Power, Engr. Chukwudi Anazodo, on Tuesday', 'Minister of Power'],
    ['Archbishop Dr Alan Berg on Monday', 'Archbishop'],
    ['engineer Hana Dvorak on Monday', 'engineer'],
  ])('is that person’s: %s', (who, role) => {
    expect(read(`Senators met ${who}.`).persons).toMatchObject([{ role }]);
  });
});

describe('a person who is likelier than all others but not likely', () => {
  it.each([
    [0.59, false],
    [0.6, true],
  ])('with %s', (share, isNamed) => {
    const entity = { ...nobody, key: 'p0' };
    const weighed = { entity, evidence: new Set<string>(), features: [], share };
    expect(isCertain([weighed, { ...weighed, share: 0.1 }])).toBe(isNamed);
  });
});
