import { describe, expect, it } from '@jest/globals';
import { markOf } from '../../../../shared/mark';
import { speakerOptions } from './speakerOptions';
import { foundQuotes, quoteOfStretches, unrecorded } from './suggested';
import { foldedWords } from './words';

const ana = { name: 'Ana Kola', aliases: ['A. Kola'], role: 'mayor', documentId: 'ana' };
const found = foundQuotes({
  people: [ana],
  quotes: [
    {
      ...{ text: 'We will not wait for the bridge.', kind: 'direct', attributedAs: 'Kola' },
      ...{ speaker: 0, suggestions: [], confidence: 1, medium: 'RTK', occasion: null },
    },
  ],
});
const text = foldedWords('“We will not wait for the bridge,” Kola said.');
const rows = found.map((quote) => ({ ...quote, key: '1', base: null, theirs: null }));

describe('unrecorded', () => {
  it('leaves out what is recorded, and what is dismissed with whatever marks', () => {
    expect(unrecorded(found, [], [], text)).toHaveLength(1);
    expect(unrecorded(found, rows, [], text)).toEqual([]);
    expect(unrecorded(found, [], [markOf('we will not wait for the bridge')], text)).toEqual([]);
  });

  it('leaves out what an editor recorded and changed since, and nothing that only resembles what the text has', () => {
    const edited = [{ text: 'We won’t wait for the new bridge' }];
    expect(unrecorded(found, edited, [], text)).toEqual([]);
    const both = `${text}${foldedWords('We won’t wait for the new bridge')}`;
    expect(unrecorded(found, edited, [], both)).toHaveLength(1);
  });
});

describe('quoteOfStretches', () => {
  it('takes the speaker from the quote that the text has there', () => {
    expect(quoteOfStretches(['wait for the bridge'], found)).toMatchObject({
      ...{ text: 'wait for the bridge', kind: 'partial', attributedAs: 'Kola', speaker: ana },
    });
    expect(quoteOfStretches(['We will not wait for the bridge'], found)).toMatchObject({
      kind: 'direct',
    });
  });

  it('joins the stretches of one speaker', () => {
    expect(quoteOfStretches(['We will not', 'for the bridge'], found)).toMatchObject({
      ...{ text: 'We will not … for the bridge', speaker: ana },
    });
  });

  it('is nobody’s elsewhere', () => {
    expect(quoteOfStretches(['something else'], found)).toMatchObject({
      speaker: null,
      attributedAs: '',
    });
  });

  it('is reported speech without marks, unless the text has it as a quote', () => {
    expect(quoteOfStretches(['The bridge opens in June'], found, true)).toMatchObject({
      kind: 'paraphrase',
    });
    expect(quoteOfStretches(['The bridge opens in June'], found)).toMatchObject({ kind: 'direct' });
    expect(quoteOfStretches(['wait for the bridge'], found, true)).toMatchObject({
      kind: 'partial',
    });
  });

  it('has those whom the text may mean, and nobody looked for elsewhere', () => {
    const doubtful = found.map((quote) => ({ ...quote, speaker: null, suggested: [ana] }));
    expect(quoteOfStretches(['wait for the bridge'], doubtful)).toMatchObject({ suggested: [ana] });
    expect(quoteOfStretches(['something else'], found)).toMatchObject({ suggested: undefined });
  });

  it('is none of two people, of no words and of too many', () => {
    const ben = { ...ana, documentId: 'ben', name: 'Ben Dema' };
    const both = [...found, ...found.map((quote) => ({ ...quote, text: 'Wait', speaker: ben }))];
    expect(quoteOfStretches(['Wait', 'not for long'], both)).toMatchObject({ speaker: ben });
    expect(quoteOfStretches(['We will not wait for the bridge', 'Wait'], both)).toEqual({
      ...{ refusal: 'story.make.several', values: { one: 'Ana Kola', other: 'Ben Dema' } },
    });
    expect(quoteOfStretches([], found)).toEqual({ refusal: 'story.make.none' });
    expect(quoteOfStretches(['x'.repeat(5001)], found)).toMatchObject({
      refusal: 'story.make.long',
    });
  });
});

describe('speakerOptions', () => {
  const given = { people: [ana], found: [], letters: '', mayCreate: true };
  const names = (options: ReturnType<typeof speakerOptions>) =>
    options.map(({ speaker }) => speaker?.name ?? null);

  it('offers the people of the story and nobody', () => {
    expect(names(speakerOptions(given))).toEqual(['Ana Kola', null]);
  });

  it('offers whom the letters fit, known people once, and a new person', () => {
    const known = [
      { documentId: 'ana', name: 'Ana Kola', role: null },
      { documentId: 'kolb', name: 'Bo Kolb', role: null },
    ];
    const options = speakerOptions({ ...given, found: known, letters: 'kol' });
    expect(names(options)).toEqual(['Ana Kola', 'Bo Kolb', 'kol']);
    expect(options.at(-1)).toMatchObject({ isNew: true });
  });

  it('offers no new person to a user who may not make one', () => {
    expect(names(speakerOptions({ ...given, letters: 'X', mayCreate: false }))).toEqual([]);
  });
});
