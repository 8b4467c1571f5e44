import { describe, expect, it } from '@jest/globals';
import type { Proposed } from '../engine';
import { annotationSchema, type GoldPage } from '../pages/page';
import { proposedPlaces } from './lines';
import { scorePage } from './score-page';

const copy = `Local sport

Rowers lose their cox

By Ana Prifti and Bo Lind

LISBON, March 3 (AFP) - The cox, Ema Rusi, left on
Monday. “We row on,” she said. “We always did.”

A clerk called it “a pity”, and Ema Rusi a “ghost”.

Share Save`;

const page: GoldPage = {
  set: 'train',
  name: 'rowers',
  copy,
  ...annotationSchema.parse({
    locale: 'en',
    genre: 'sport',
    layout: 'section title byline lead + body furniture',
    fields: {
      category: 'Local sport',
      credit: 'AFP',
      dateline: { place: 'LISBON', date: 'March 3' },
      byline: 'Ana Prifti and Bo Lind',
    },
    persons: [{ name: 'Ema Rusi', aliases: ['Rusi'] }],
    quotes: [
      { stretches: ['We row on,', 'We always did.'], kind: 'direct', speaker: 'Ema Rusi' },
      { stretches: ['a pity'], kind: 'partial', speaker: null },
      { stretches: ['ghost'], kind: 'partial', speaker: null },
    ],
  }),
};

const lead = 'The cox, Ema Rusi, left on Monday. “We row on,” she said. “We always did.”';

const right: Proposed = {
  article: {
    title: 'Rowers lose their cox',
    lead,
    body: ['A clerk called it “a pity”, and Ema Rusi a “ghost”.'],
    category: 'Local sport',
    credit: 'AFP',
    dateline: { place: 'LISBON', date: 'March 3' },
  },
  byline: 'By Ana Prifti, Bo Lind',
  persons: [{ name: 'Ema Rusi' }],
  quotes: [
    { text: 'We row on … We always did', kind: 'direct', speaker: 'Rusi' },
    { text: 'a pity', kind: 'partial', speaker: null },
    { text: 'ghost', kind: 'partial', speaker: null },
  ],
};

const count = (rightOnes: number, proposed: number, gold: number) => ({
  right: rightOnes,
  proposed,
  gold,
});

describe('scorePage', () => {
  it('has no differences where all is right, alias of the speaker and cut dateline included', () => {
    const { cases, counts } = scorePage(page, right);
    expect(cases).toEqual([]);
    expect(counts['text + kind + speaker']).toEqual(count(3, 3, 3));
    expect(counts['lines in place']).toEqual(count(7, 7, 7));
    expect(counts['pages fully right']).toEqual(count(1, 1, 1));
  });

  it('counts a quote that was cut in two, a wrong kind, a name for nobody, and a missed quote', () => {
    const quotes = [
      { text: 'We row on,', kind: 'direct', speaker: 'Ema Rusi' },
      { text: 'We always did.', kind: 'direct', speaker: null },
      { text: 'A pity', kind: 'direct', speaker: 'Ema Rusi' },
      { text: 'a pity', kind: 'direct', speaker: 'Ema Rusi' },
    ];
    const { counts } = scorePage(page, { ...right, quotes });
    // "We always did" and "We row on" each have 3 of 6 words; the nearer one is matched.
    expect(counts['quotes exact']).toEqual(count(1, 4, 3));
    expect(counts['quotes overlap']).toEqual(count(2, 4, 3));
    expect(counts.kind).toEqual(count(1, 2, 2));
    expect(counts.speaker).toEqual(count(1, 2, 2));
    expect(counts['text + kind + speaker']).toEqual(count(0, 4, 3));
    expect(counts['named where nobody']).toEqual(count(1, 2, 2));
    expect(counts['pages fully right'].right).toBe(0);
  });

  it('has a quote right only with its speaker', () => {
    const quotes = right.quotes.map((quote) => ({ ...quote, speaker: null }));
    const { counts } = scorePage(page, { ...right, quotes });
    expect(counts['quotes exact']).toEqual(count(3, 3, 3));
    expect(counts['text + kind + speaker']).toEqual(count(2, 3, 3));
  });

  it('counts persons by name, each once', () => {
    const persons = [{ name: 'Ema Rusi' }, { name: 'Rusi' }, { name: 'Ana Prifti' }];
    const { counts, cases } = scorePage(page, { ...right, persons });
    expect(counts.persons).toEqual(count(1, 3, 1));
    expect(cases.map(({ what, proposed }) => [what, proposed])).toEqual([
      ['person', 'Rusi'],
      ['person', 'Ana Prifti'],
    ]);
  });

  it('takes the name that the newsroom has for a person', () => {
    const known = { persons: [{ name: 'Emma Rusi', aliases: ['Ema Rusi'] }], categories: [] };
    const persons = [{ name: 'Emma Rusi' }];
    expect(scorePage({ ...page, known }, { ...right, persons }).cases).toEqual([]);
  });

  it('counts a field that is wrong, missing, or not in the copy', () => {
    const article = { ...right.article, title: 'Local sport', category: null };
    const { counts } = scorePage(
      { ...page, fields: { ...page.fields, credit: null } },
      { ...right, article },
    );
    const fields = (['title', 'category', 'credit', 'lead', 'dateline', 'byline'] as const).map(
      (field) => counts[field].right,
    );
    expect(fields).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('takes a headline with its take mark and without, and no other part of it', () => {
    const marked = { ...page, copy: copy.replace('Rowers', 'UPDATE 3-Rowers') };
    const isRight = (title: string) =>
      scorePage(marked, { ...right, article: { ...right.article, title } }).counts.title.right;
    const titles = ['UPDATE 3-Rowers lose their cox', 'Rowers lose their cox', 'lose their cox'];
    expect(titles.map(isRight)).toEqual([1, 1, 0]);
  });

  it('takes no lead that is cut where no dateline is', () => {
    const fields = { ...page.fields, dateline: null };
    const article = { ...right.article, dateline: null };
    expect(scorePage({ ...page, fields }, { ...right, article }).counts.lead.right).toBe(0);
  });
});

describe('proposedPlaces', () => {
  const placesOf = (lines: string[], layout: string, article: Partial<Proposed['article']>) =>
    proposedPlaces(
      { ...page, copy: lines.join('\n'), layout },
      { ...right.article, title: null, lead: null, body: [], ...article },
    );

  it('are where the words of each line are', () => {
    const article = { ...right.article, title: null, lead: 'Rowers lose their cox', body: [lead] };
    expect(proposedPlaces(page, article)).toEqual([
      ...['out', 'lead', 'out', 'body', 'body', 'out', 'out'],
    ]);
  });

  it('are in the body by whole lines where a paragraph goes around a line that was left out', () => {
    const lines = ['She rows', 'Advertisement', 'and rows on'];
    const places = placesOf(lines, 'body furniture +', { body: ['She rows and rows on'] });
    expect(places).toEqual(['body', 'out', 'body']);
  });

  it('have the headline where gold has it if it is there twice', () => {
    const lines = ['Rowers row', 'Share', 'Rowers row'];
    const places = placesOf(lines, 'furniture furniture title', { title: 'Rowers row' });
    expect(places).toEqual(['out', 'out', 'title']);
  });

  it('have a headline without its take mark, and a line without words where it is', () => {
    const lines = ['UPDATE 3-Rowers row', '___', '***'];
    const places = placesOf(lines, 'title note body', { title: 'Rowers row', body: ['***'] });
    expect(places).toEqual(['title', 'out', 'body']);
  });

  it('have paragraphs in the order of the story', () => {
    const lines = ['Ema Rusi', 'The cox left', 'Ema Rusi'];
    const article = { lead: 'The cox left', body: ['Ema Rusi'] };
    expect(placesOf(lines, 'caption lead body', article)).toEqual(['out', 'lead', 'body']);
  });
});
