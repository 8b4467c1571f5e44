import { describe, expect, it } from '@jest/globals';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import { flashNewsQuery, latestNewsQuery, storyQuery } from './validation';

describe('the query of Latest news', () => {
  it('has a limit alone by default', () => {
    expect(parse(latestNewsQuery, {})).toEqual({ limit: 20 });
  });

  it('accepts every parameter once', () => {
    const given = {
      locale: 'sq',
      fallback: 'auto',
      category: 'bota',
      person: 'arta-hoxha',
      from: '2026-03-02T09:00:00+01:00',
      to: '2026-03-03T00:00:00Z',
      limit: '100',
      cursor: 'abc',
    };
    expect(parse(latestNewsQuery, given)).toEqual({
      ...given,
      from: Date.parse('2026-03-02T08:00:00Z'),
      to: Date.parse('2026-03-03T00:00:00Z'),
      limit: 100,
    });
  });

  it.each(['locale', 'fallback', 'category', 'person', 'author', 'from', 'to', 'limit', 'cursor'])(
    'refuses %s where it is empty, given twice or an object, and names it',
    (name) => {
      for (const given of ['', ['a', 'b'], { $ne: 'a' }]) {
        expect(() => parse(latestNewsQuery, { [name]: given })).toThrow(new RegExp(`^${name}: `));
      }
    },
  );

  it.each(['page', 'pagination', 'filters', 'populate', 'status', 'sort'])(
    'refuses %s, which it does not know',
    (name) => {
      expect(() => parse(latestNewsQuery, { [name]: 'x' })).toThrow(
        `${name}: is unknown; accepted are locale, fallback, category, person, author, from, to, limit, cursor`,
      );
    },
  );
});

describe('the query of Flash news', () => {
  it('accepts a locale and a fallback', () => {
    expect(parse(flashNewsQuery, { locale: 'en', fallback: 'sq' })).toEqual({
      locale: 'en',
      fallback: 'sq',
    });
  });

  it.each(['limit', 'cursor', 'category', 'from'])('refuses %s', (name) => {
    expect(() => parse(flashNewsQuery, { [name]: '1' })).toThrow(
      `${name}: is unknown; accepted are locale, fallback`,
    );
  });
});

describe('the query of a story', () => {
  const partsOf = (fields: string) => parse(storyQuery, { fields }).fields;

  it('keeps parts in one order, each once, whatever the order of the names', () => {
    expect(partsOf('related,title,body,title')).toEqual(['title', 'body', 'related']);
    expect(partsOf('body, related,title')).toEqual(partsOf('title,body,related'));
    expect(parse(storyQuery, {}).fields).toBeUndefined();
  });

  it('takes the parts that always stay for no others', () => {
    expect(partsOf('documentId')).toEqual(['documentId']);
    expect(partsOf('locale,contentType')).toEqual(['documentId']);
    expect(partsOf('locale,url')).toEqual(['url']);
  });

  it.each(['', ',', 'titel', 'title,', 'title,,body', 'id', 'constructor', ['title', 'body']])(
    'refuses %j, naming what is accepted',
    (fields) => {
      expect(() => parse(storyQuery, { fields })).toThrow(/^fields: .*documentId, .*, related$/);
    },
  );
});
