import { describe, expect, it } from '@jest/globals';
import { startOf } from './deskReducer';
import { person, proposalFixture } from './fixtures/proposalFixture';
import { pickerOptions } from './pickerOptions';

const { people } = startOf(proposalFixture({ people: [person('Arta Velmira')] })).decisions;
const known = { documentId: 'ana', name: 'Ana Gashi', role: null };
const offer = { people, isOfQuote: true, mayCreate: true };
const keysOf = (typed: string, found: (typeof known)[] | null, given: object = {}): string[] =>
  pickerOptions({ ...offer, ...given }, typed, found, (id) => id).map(({ key }) => key);

describe('pickerOptions', () => {
  it('offers a new person once it is answered who is known', () => {
    expect(keysOf('Ana', null)).toEqual([]);
    expect(keysOf('Ana', [])).toEqual(['new']);
    expect(keysOf('Ana', [known])).toEqual(['ana', 'new']);
    expect(keysOf('Ana', [known], { mayCreate: false })).toEqual(['ana']);
  });

  it('offers people of the page at once, and nobody where nothing is typed', () => {
    expect(keysOf('arta', null)).toEqual(['page 0']);
    expect(keysOf('', null)).toEqual(['page 0', 'nobody']);
    expect(keysOf('', null, { isOfQuote: false, except: 0 })).toEqual([]);
  });
});
