import { describe, expect, it } from '@jest/globals';
import { NO_FILTERS, readFilters, toDeskQuery, writeFilters } from './deskFilters';

const address = (query: string) => new URLSearchParams(query);

describe('the filters in the address of the desk', () => {
  it('are read and written back', () => {
    const query = 'locale=en&state=stale&category=abc&assignee=me';
    const filters = readFilters(address(query));
    expect(filters).toEqual({ locale: 'en', state: 'stale', category: 'abc', assignee: 'me' });
    expect(writeFilters(address(''), filters).toString()).toBe(query);
  });

  it('leave out what nobody can mean', () => {
    expect(readFilters(address('state=late&assignee=Ana&locale='))).toEqual(NO_FILTERS);
  });

  it('leave the rest of the address as it is', () => {
    const next = writeFilters(address('other=1&state=stale'), { ...NO_FILTERS, assignee: '4' });
    expect(next.toString()).toBe('other=1&assignee=4');
  });
});

describe('the query of the desk', () => {
  it('has what is chosen alone', () => {
    expect(toDeskQuery(NO_FILTERS, { limit: 20 })).toBe('limit=20');
    expect(
      toDeskQuery({ ...NO_FILTERS, locale: 'en', state: 'missing' }, { limit: 5, cursor: 'x=' }),
    ).toBe('limit=5&locales=en&states=missing&cursor=x%3D');
  });
});
