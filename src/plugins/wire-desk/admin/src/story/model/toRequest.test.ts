import { describe, expect, it } from '@jest/globals';
import type { StoryQuote } from '../../../../shared/contracts/story';
import { reduce, type NewQuote } from './reducer';
import { NO_QUOTES, type Quotes, type SpeakerChoice } from './rows';
import { faultsBeside, faultsOf, toRequest } from './toRequest';

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
