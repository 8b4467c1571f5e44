import { describe, expect, it } from '@jest/globals';
import { searchQuery } from './validation';

const faultOf = (query: object): string | undefined =>
  searchQuery.safeParse(query).error?.issues[0]?.message;

describe('searchQuery', () => {
  it('says whether words are missing, empty or given twice', () => {
    const accepted = 'words to search for, at most 200 characters';
    expect(faultOf({})).toBe(`is missing: ${accepted}`);
    expect(faultOf({ q: '' })).toBe(`must not be empty: ${accepted}`);
    expect(faultOf({ q: ['a', 'b'] })).toBe(`must be given once: ${accepted}`);
  });

  it('takes a run of spaces for one, and an invisible character for none', () => {
    expect(searchQuery.parse({ q: ' ndër\ufefftim \t i ' }).q).toBe('ndër\ufefftim i');
  });
});
