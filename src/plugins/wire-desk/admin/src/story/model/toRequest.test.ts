import { describe, expect, it } from '@jest/globals';
import type { StoryQuote } from '../../../../shared/contracts/story';
import { reduce, type NewQuote } from './reducer';
import { NO_QUOTES, type Quotes, type SpeakerChoice } from './rows';
import { faultsBeside, faultsOf, knownFaults, openFaults, otherThan, toRequest } from './toRequest';

const nobody: SpeakerChoice = { documentId: null, name: 'Ana Kola', aliases: [], role: 'mayor' };
const saved: StoryQuote = {
  ...{ documentId: 'a', version: 'v1', text: 'A', kind: 'direct', attributedAs: null },
  ...{ speaker: null, originalText: null, status: 'draft' },
};
const loaded: Quotes = reduce(NO_QUOTES, { type: 'load', quotes: [saved] });
const quote: NewQuote = {
  ...{ text: ' B ', kind: 'partial', attributedAs: ' ', speaker: nobody },
  ...{ medium: null, occasion: null },
};
const two = reduce(loaded, {
  ...{ type: 'add', quotes: [quote, { ...quote, text: 'C' }], keys: ['1', '2'], folded: '' },
});

describe('toRequest', () => {
  it('names what is unchanged, and makes one person of two of a name', () => {
    const content = { kind: 'partial', attributedAs: null, speaker: { person: 0 } };
    expect(toRequest(two, 'sq')).toEqual({
      ...{ locale: 'sq', base: ['a'], removed: [] },
      quotes: [
        { documentId: 'a' },
        { text: 'B', ...content, medium: null, occasion: null },
        { text: 'C', ...content, medium: null, occasion: null },
      ],
      people: [{ name: 'Ana Kola', aliases: [], role: 'mayor' }],
    });
  });

  it('names the version that a changed or removed quote had', () => {
    const edited = reduce(loaded, { type: 'edit', key: 'a', change: { text: 'X' } });
    expect(toRequest(edited, 'sq').quotes[0]).toMatchObject({ documentId: 'a', version: 'v1' });
    const without = reduce(loaded, { type: 'remove', key: 'a' });
    expect(toRequest(without, 'sq').removed).toEqual([{ documentId: 'a', version: 'v1' }]);
  });
});

describe('faults', () => {
  it('are beside the field of a changed quote', () => {
    const empty = reduce(two, { type: 'edit', key: '1', change: { text: ' ' } });
    expect(Object.keys(faultsOf(empty))).toEqual(['1 text']);
    const long = reduce(two, { type: 'edit', key: 'a', change: { text: 'x'.repeat(5001) } });
    expect(faultsOf(long)).toEqual({ 'a text': { id: 'story.fault.long', values: { max: 5000 } } });
  });

  it('of the server are beside the field that it names, however it writes the path', () => {
    const said = { said: 'must not be empty' };
    const message = said.said;
    expect(faultsBeside(two, [{ path: ['quotes', 1, 'text'], message }])).toEqual({
      '1 text': said,
    });
    expect(faultsBeside(two, [{ path: ['quotes.2.speaker'], message }])).toEqual({
      '2 speaker': said,
    });
    expect(faultsBeside(two, [{ path: ['locale'], message }])).toEqual({});
  });
});

describe('a new person whom the newsroom knows by now', () => {
  const ana = { documentId: 'ana', name: 'Ana Kola', role: null };
  const refused = knownFaults(two, toRequest(two, 'sq'), [{ place: 0, people: [ana] }]);
  const known = { name: 'Ana Kola', people: [ana] };
  const choose = (as: SpeakerChoice): Quotes =>
    reduce(two, { type: 'speaker', name: 'Ana Kola', as, text: '' });

  it('is asked about beside each quote that names them, in the words of the panel', () => {
    const fault = { id: 'story.fault.known', values: { name: 'Ana Kola' }, known };
    expect(refused).toEqual({ '1 speaker': fault, '2 speaker': fault });
    expect(openFaults(refused, two)).toEqual(refused);
  });

  it('is taken for all quotes that name them', () => {
    const taken = choose({ ...ana, aliases: [] });
    expect(openFaults(refused, taken)).toEqual({});
    const request = toRequest(taken, 'sq');
    expect(request.people).toEqual([]);
    expect(request.quotes.slice(1)).toMatchObject([
      { speaker: { documentId: 'ana' } },
      { speaker: { documentId: 'ana' } },
    ]);
  });

  it('is sent as somebody else, also where a quote that was added later doesn’t say so', () => {
    const other = choose(otherThan(nobody, known));
    expect(openFaults(refused, other)).toEqual({});
    const list = reduce(other, { type: 'add', quotes: [quote], keys: ['3'], folded: '' });
    const [first, ...others] = toRequest(list, 'sq').people;
    expect(first).toMatchObject({ name: 'Ana Kola', otherThan: ['ana'] });
    expect(others).toEqual([]);
  });

  it('is asked about again where somebody further is known', () => {
    const ben = { ...ana, documentId: 'ben' };
    const other = choose(otherThan(nobody, known));
    const again = knownFaults(other, toRequest(other, 'sq'), [{ place: 0, people: [ben] }]);
    expect(Object.keys(openFaults(again, other))).toEqual(['1 speaker', '2 speaker']);
    const both = otherThan(otherThan(nobody, known), { ...known, people: [ben] });
    expect(toRequest(choose(both), 'sq').people[0]?.otherThan).toEqual(['ana', 'ben']);
  });
});
