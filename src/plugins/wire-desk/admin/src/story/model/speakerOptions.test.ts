import { describe, expect, it } from '@jest/globals';
import { speakerOptions } from './speakerOptions';

const own = { documentId: 'own', name: 'Ana Kola', aliases: [], role: null };
const known = { documentId: 'ana', name: 'Ana Gashi', role: null };
const keysOf = (given: Partial<Parameters<typeof speakerOptions>[0]>): string[] =>
  speakerOptions({ people: [own], found: [], letters: 'Ana', mayCreate: true, ...given }).map(
    ({ key }) => key,
  );

describe('speakerOptions', () => {
  it('offers a new person once it is answered who is known', () => {
    expect(keysOf({ found: null })).toEqual(['own']);
    expect(keysOf({ found: null, letters: 'Ben' })).toEqual([]);
    expect(keysOf({ found: [], letters: 'Ben' })).toEqual(['new Ben']);
    expect(keysOf({ found: [known] })).toEqual(['own', 'ana', 'new Ana']);
    expect(keysOf({ found: [known], mayCreate: false })).toEqual(['own', 'ana']);
  });

  it('offers nobody where nothing is typed', () => {
    expect(keysOf({ found: null, letters: '' })).toEqual(['own', 'nobody']);
  });
});
