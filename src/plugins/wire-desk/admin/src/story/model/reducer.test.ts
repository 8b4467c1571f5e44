import { describe, expect, it } from '@jest/globals';
import type { StoryQuote } from '../../../../shared/contracts/story';
import { reduce, type Action, type NewQuote } from './reducer';
import {
  isChanged,
  isMoved,
  isUnsaved,
  NO_QUOTES,
  rowOf,
  speakerChange,
  type Quotes,
} from './rows';
import { foldedWords } from './words';

const saved = (documentId: string, text = documentId, version = 'v1'): StoryQuote => ({
  ...{ documentId, version, text, kind: 'direct', attributedAs: null, speaker: null },
  ...{ originalText: null, status: 'draft' },
});
const fresh = (text: string): NewQuote => ({
  ...{ text, kind: 'direct', attributedAs: '', speaker: null, medium: null, occasion: null },
});
const with3: Quotes = reduce(NO_QUOTES, {
  type: 'load',
  quotes: [saved('a'), saved('b'), saved('c')],
});
const texts = ({ rows }: Quotes): string[] => rows.map(({ text }) => text);

describe('another speaker of a quote', () => {
  const person = (name: string) => ({ documentId: name, name, aliases: [], role: null });
  const row = { ...rowOf(saved('a')), attributedAs: 'Gashi', speaker: person('Ana Gashi') };
  const named = (given: object, name: string | null) =>
    speakerChange({ ...row, ...given }, name === null ? null : person(name), 'Karl Huber said.')
      .attributedAs;

  it('is named as the story names them, if it does, unless the editor wrote it', () => {
    expect(named({}, 'Karl Huber')).toBe('Karl Huber');
    expect(named({}, 'Karl Hub')).toBe('');
    expect(named({}, null)).toBe('');
    expect(named({}, 'Ana Gashi')).toBeUndefined();
    expect(named({ isAttributedByHand: true }, 'Karl Huber')).toBeUndefined();
  });
});

describe('the list of a story’s quotes', () => {
  it('has nothing to save when it was loaded', () => {
    expect(texts(with3)).toEqual(['a', 'b', 'c']);
    expect(isUnsaved(with3)).toBe(false);
  });

  it('puts new quotes where the story has them', () => {
    const folded = foldedWords('a x b c');
    const list = reduce(with3, {
      ...{ type: 'add', quotes: [fresh('x'), fresh('not in it')], keys: ['1', '2'], folded },
    });
    expect(texts(list)).toEqual(['a', 'x', 'b', 'c', 'not in it']);
    expect(isUnsaved(list)).toBe(true);
    expect(isMoved(list)).toBe(false);
  });

  it('moves a quote and back, which leaves nothing to save', () => {
    const up = reduce(with3, { type: 'move', key: 'c', to: 1 });
    expect(texts(up)).toEqual(['a', 'c', 'b']);
    expect(isMoved(up)).toBe(true);
    expect(isUnsaved(reduce(up, { type: 'move', key: 'c', to: 2 }))).toBe(false);
    expect(texts(reduce(with3, { type: 'move', key: 'a', to: -1 }))).toEqual(['a', 'b', 'c']);
  });

  it('follows what others save, and keeps what is changed here', () => {
    const mine = reduce(with3, { type: 'edit', key: 'a', change: { text: 'mine' } });
    const later = [saved('n'), saved('a'), saved('b', 'theirs', 'v2')];
    expect(texts(reduce(mine, { type: 'load', quotes: later }))).toEqual(['n', 'mine', 'theirs']);
  });

  it('asks whose words hold where both have changed a quote', () => {
    const mine = reduce(with3, { type: 'edit', key: 'a', change: { text: 'mine' } });
    const both = reduce(mine, { type: 'load', quotes: [saved('a', 'theirs', 'v2')] });
    expect(both.rows[0]).toMatchObject({ text: 'mine', base: { version: 'v1' } });
    expect(both.rows[0]?.theirs).toMatchObject({ text: 'theirs' });
    expect(texts(reduce(both, { type: 'theirs', key: 'a' }))).toEqual(['theirs']);
    const kept = reduce(both, { type: 'mine', key: 'a' });
    expect(kept.rows[0]).toMatchObject({ text: 'mine', base: { version: 'v2' }, theirs: null });
  });

  it('asks nothing where both have changed it alike', () => {
    const mine = reduce(with3, { type: 'edit', key: 'a', change: { text: 'same' } });
    const both = reduce(mine, { type: 'load', quotes: [saved('a', 'same', 'v2')] });
    expect(isUnsaved(both)).toBe(false);
  });

  it('keeps a quote that others removed while it was changed here', () => {
    const mine = reduce(with3, { type: 'edit', key: 'b', change: { text: 'mine' } });
    const both = reduce(mine, { type: 'load', quotes: [saved('a'), saved('c')] });
    expect(both.rows.find(({ key }) => key === 'b')?.theirs).toBe('gone');
    expect(texts(reduce(both, { type: 'theirs', key: 'b' }))).toEqual(['a', 'c']);
    const again = reduce(both, { type: 'mine', key: 'b' });
    expect(again.rows.find(({ text }) => text === 'mine')?.base).toBeNull();
  });

  it('remembers what is removed until it is saved', () => {
    const list = reduce(with3, { type: 'remove', key: 'b' });
    const later = reduce(list, { type: 'load', quotes: [saved('a'), saved('b'), saved('c')] });
    expect(texts(later)).toEqual(['a', 'c']);
    expect(later.removed.map(({ documentId }) => documentId)).toEqual(['b']);
    const answered: Action = { type: 'saved', quotes: [saved('a'), saved('c')], sent: later };
    expect(isUnsaved(reduce(later, answered))).toBe(false);
  });

  it('counts the order of others as seen after a refused save only', () => {
    const mine = reduce(with3, { type: 'move', key: 'c', to: 1 });
    const theirs = [saved('b'), saved('a'), saved('c')];
    expect(reduce(mine, { type: 'load', quotes: theirs }).base).toEqual(['a', 'b', 'c']);
    const seen = reduce(mine, { type: 'load', quotes: theirs, isSeen: true });
    expect(seen.base).toEqual(['b', 'a', 'c']);
    expect(texts(seen)).toEqual(['a', 'c', 'b']);
  });
});

describe('a list that was saved', () => {
  const edit = (key: string, change: object): Action => ({ type: 'edit', key, change });
  const remove = (key: string): Action => ({ type: 'remove', key });
  const add = (quote: NewQuote, key: string): Action => ({
    ...{ type: 'add', quotes: [quote], keys: [key], folded: '' },
  });
  const person = { documentId: null, name: 'Ana Kola', aliases: [], role: null };
  const made = { documentId: 'ana', name: 'Ana Kola' };
  /** An edited, an untouched and a new quote, whose speaker is new, too. */
  const sent = [
    edit('a', { text: 'A' }),
    remove('c'),
    add({ ...fresh('x'), speaker: person }, '1'),
  ].reduce(reduce, with3);
  const answer: StoryQuote[] = [
    saved('a', 'A', 'v2'),
    saved('b'),
    { ...saved('d', 'x'), speaker: made },
  ];
  const done = (now: Quotes, quotes = answer) => reduce(now, { type: 'saved', quotes, sent });

  it('has nothing to save where nothing was done meanwhile, and keeps its rows', () => {
    const list = done(sent);
    expect(isUnsaved(list)).toBe(false);
    expect(list.rows.map(({ key, base }) => [key, base?.documentId, base?.version])).toEqual([
      ['a', 'a', 'v2'],
      ['b', 'b', 'v1'],
      ['1', 'd', 'v1'],
    ]);
    expect(list).toMatchObject({ removed: [], base: ['a', 'b', 'd'] });
    // Others move it.
    const moved = reduce(list, { type: 'load', quotes: answer.toReversed() });
    expect(moved.rows.map(({ key }) => key)).toEqual(['1', 'b', 'a']);
  });

  it('keeps what was edited meanwhile, over what is saved', () => {
    const edits = [edit('a', { text: 'A2' }), edit('b', { text: 'B' }), edit('1', { text: 'x2' })];
    const list = done(edits.reduce(reduce, sent));
    expect(texts(list)).toEqual(['A2', 'B', 'x2']);
    expect(list.rows.map(({ base }) => base?.text)).toEqual(['A', 'b', 'x']);
    expect(list.rows.every(({ theirs }) => theirs === null)).toBe(true);
    expect(list.rows[0]?.base?.version).toBe('v2');
    // The person who is made by the save isn't made again.
    expect(list.rows[2]).toMatchObject({ key: '1', speaker: { documentId: 'ana' } });
    const later = reduce(list, { type: 'load', quotes: answer });
    expect(texts(later)).toEqual(['A2', 'B', 'x2']);
    expect(isUnsaved(later)).toBe(true);
  });

  it('keeps an edit that was taken back meanwhile as a change of what is saved', () => {
    const list = done(reduce(sent, edit('a', { text: 'a' })));
    expect(list.rows[0]).toMatchObject({ text: 'a', base: { text: 'A', version: 'v2' } });
    expect(isUnsaved(list)).toBe(true);
  });

  it('keeps what was added meanwhile, by the person who was made', () => {
    const list = done(reduce(sent, add({ ...fresh('y'), speaker: { ...person } }, '2')));
    expect(texts(list)).toEqual(['A', 'b', 'x', 'y']);
    expect(list.rows[3]).toMatchObject({ base: null, speaker: { documentId: 'ana' } });
    expect(list.rows.slice(0, 3).some(isChanged)).toBe(false);
  });

  it('keeps what was removed meanwhile, also of new quotes', () => {
    const list = done([remove('a'), remove('1')].reduce(reduce, sent));
    expect(texts(list)).toEqual(['b']);
    expect(list.removed.map(({ documentId, version }) => [documentId, version])).toEqual([
      ['a', 'v2'],
      ['d', 'v1'],
    ]);
  });

  it('keeps what was moved meanwhile', () => {
    const list = done(reduce(sent, { type: 'move', key: '1', to: 0 }));
    expect(texts(list)).toEqual(['x', 'A', 'b']);
    expect(isMoved(list)).toBe(true);
  });

  it('has a new quote once that was loaded before the save was answered', () => {
    const loadedEarly = reduce(sent, { type: 'load', quotes: answer });
    expect(texts(done(loadedEarly))).toEqual(['A', 'b', 'x']);
    expect(isUnsaved(done(loadedEarly))).toBe(false);
  });

  it('shows what others have added and changed', () => {
    const list = done(sent, [
      saved('n'),
      saved('a', 'A', 'v2'),
      saved('b', 'B', 'v2'),
      ...answer.slice(2),
    ]);
    expect(texts(list)).toEqual(['n', 'A', 'B', 'x']);
    expect(isUnsaved(list)).toBe(false);
  });
});
