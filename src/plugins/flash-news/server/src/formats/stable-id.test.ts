import { describe, expect, it } from '@jest/globals';
import { feedId, stableId, uuidOfName } from './stable-id';

describe('uuidOfName', () => {
  it('returns the UUID of the example in RFC 9562, appendix A.4', () => {
    expect(uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('stableId', () => {
  const version = { contentType: 'api::article.article', documentId: 'k2x8v0c1m4', locale: 'sq' };

  it('is constant, since feed readers store it', () => {
    expect(stableId(version)).toBe('urn:uuid:6eb08a98-1a9b-5c13-8b29-c005b32540ca');
  });

  it('depends on type, document and locale', () => {
    const ids = [
      version,
      { ...version, contentType: 'api::brief.brief' },
      { ...version, documentId: 'k2x8v0c1m5' },
      { ...version, locale: 'en' },
    ].map(stableId);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('feedId', () => {
  const feed = 'https://cms.example.com/api/latest-news/atom.xml';

  it('is the same on every page of a feed', () => {
    const pages = ['?locale=sq&category=bota', '?category=bota&limit=5&cursor=abc&locale=sq'];
    expect(pages.map((query) => feedId(feed + query))).toEqual([
      `${feed}?category=bota&locale=sq`,
      `${feed}?category=bota&locale=sq`,
    ]);
  });

  it('is a URI for any query', () => {
    expect(feedId(`${feed}?a=<|>`)).toBe(`${feed}?a=%3C%7C%3E`);
    expect(feedId('https://example.com/[x]')).toBe('https://example.com/%5Bx%5D');
  });

  it('depends on the query', () => {
    expect(feedId(`${feed}?locale=en`)).not.toBe(feedId(`${feed}?locale=sq`));
  });
});
