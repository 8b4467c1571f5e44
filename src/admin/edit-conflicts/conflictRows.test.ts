import { describe, expect, it } from '@jest/globals';
import type { OpenForm, Values } from './forms';
import { namesWithMine, readable } from './readable';
import {
  changedValues,
  choicesOfAll,
  chosenValues,
  conflictRows,
  firstChoices,
  isDecided,
} from './conflictRows';

const NOTHING = { connect: [], disconnect: [] };
const form = (base: Values, mine: Values): OpenForm => ({
  model: 'm',
  documentId: 'd',
  version: '"sq:1"',
  base,
  values: { ...base, ...mine },
  isModified: true,
  isDiscarded: false,
  isSaved: false,
  setValues: () => undefined,
});
const names = (...fields: string[]) => fields.map((name) => ({ name, label: name }));

const base = { title: 'One', lead: 'Lead', byline: '', people: NOTHING };

describe('the choices after a refused save', () => {
  it('are the fields that both changed; fields that only they changed start as theirs', () => {
    const mine = form(base, { title: 'Mine', byline: 'Me' });
    const theirs = { ...base, title: 'Theirs', lead: 'New lead', people: { count: 1 } };
    const rows = conflictRows(mine, theirs, names('title', 'lead', 'people'));
    expect(rows.map(({ field, isMineToo }) => [field, isMineToo])).toEqual([
      ['title', true],
      ['lead', false],
    ]);
    const choices = firstChoices(rows);
    expect(choices).toEqual({ lead: 'theirs' });
    expect(isDecided(rows, choices)).toBe(false);
    expect(chosenValues(mine, theirs, { ...choices, title: 'mine' })).toEqual({
      title: 'Mine',
      lead: 'New lead',
      byline: 'Me',
      people: NOTHING,
    });
  });

  it('use my older text where it is chosen', () => {
    const theirs = { ...base, lead: 'New lead' };
    expect(chosenValues(form(base, {}), theirs, { lead: 'mine' })).toMatchObject({ lead: 'Lead' });
  });

  it('put my component into the current row', () => {
    const mine = form({ figure: { id: 1, alt: 'a' } }, { figure: { id: 1, alt: 'b' } });
    const replaced = { figure: { id: 9, alt: 'c' } };
    expect(chosenValues(mine, replaced, { figure: 'mine' })).toEqual({
      figure: { id: 9, alt: 'b' },
    });
    expect(chosenValues(mine, { figure: null }, { figure: 'mine' })).toEqual({
      figure: { alt: 'b' },
    });
  });

  it('are mine by one button only where I changed something', () => {
    const theirs = { ...base, title: 'Theirs', lead: 'New lead' };
    const rows = conflictRows(form(base, { title: 'Mine' }), theirs, names('title', 'lead'));
    expect(choicesOfAll(rows, 'mine')).toEqual({ title: 'mine', lead: 'theirs' });
  });

  it('leave out what I never touched where the language had no version', () => {
    const mine: OpenForm = {
      ...form({}, { title: 'Mine', lead: 'My lead', body: undefined }),
      version: null,
    };
    const theirs = { title: 'Theirs', lead: null, body: [], slug: 'theirs', figure: { id: 9 } };
    const rows = conflictRows(mine, theirs, names('title', 'slug', 'figure'));
    expect(rows.map(({ field }) => field)).toEqual(['title']);
    const values = chosenValues(mine, theirs, choicesOfAll(rows, 'mine'));
    expect(changedValues({ ...mine, base: theirs, values })).toEqual({
      title: 'Mine',
      lead: 'My lead',
    });
  });

  it('keep or drop my additions to a relation', () => {
    const added = { connect: [{ id: 3, label: 'Ana' }], disconnect: [] };
    const mine = form(base, { people: added });
    expect(conflictRows(mine, { ...base, people: { count: 1 } }, names('people'))).toHaveLength(1);
    expect(chosenValues(mine, base, { people: 'mine' })).toMatchObject({ people: added });
    expect(chosenValues(mine, base, { people: 'theirs' })).toMatchObject({ people: NOTHING });
  });
});

describe('a readable value', () => {
  it('is text for any type of value', () => {
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'A line.' }] };
    expect(readable([paragraph, paragraph])).toBe('A line.\nA line.');
    expect(
      readable({ id: 1, alt: 'A bridge', media: { id: 2, mime: 'image/png', name: 'a.png' } }),
    ).toBe('A bridge · a.png');
    expect(readable(null)).toBe('');
  });

  it('is a list of names for a relation', () => {
    const theirs = [
      { documentId: 'a', name: 'Ana' },
      { documentId: 'b', name: 'Ben' },
    ];
    const mine = {
      connect: [{ documentId: 'c', label: 'Cen' }],
      disconnect: [{ apiData: { documentId: 'a' } }],
    };
    expect(namesWithMine(theirs, mine, false)).toBe('Ben\nCen');
    expect(namesWithMine(theirs, mine, true)).toBe('Cen');
    expect(namesWithMine(theirs, null, false)).toBe('Ana\nBen');
  });
});
