import { describe, expect, it } from '@jest/globals';
import { createClient } from './index';

const page = (nextCursor: string | null) => ({
  data: [],
  meta: { q: 'tërmet', locale: 'sq', limit: 20, nextCursor },
});

const clientWith = (pages: object[]) => {
  const urls: string[] = [];
  const client = createClient({
    baseUrl: 'https://news.example',
    fetch: (url) => {
      urls.push(url);
      return Promise.resolve(new Response(JSON.stringify(pages[urls.length - 1])));
    },
  });
  return { client, urls };
};

describe('search', () => {
  it('asks for words, filters and order', async () => {
    const { client, urls } = clientWith([page(null)]);
    const from = new Date('2026-11-24T08:00:00Z');
    expect(await client.search('tërmet "a b"', { sort: 'newest', from })).toEqual(page(null));
    expect(urls).toEqual([
      'https://news.example/api/latest-news/search?q=t%C3%ABrmet+%22a+b%22&from=2026-11-24T08%3A00%3A00.000Z&sort=newest',
    ]);
  });

  it('follows the cursor to the last page', async () => {
    const { client, urls } = clientWith([page('abc'), page(null)]);
    const pages = [];
    for await (const one of client.eachSearchPage('tërmet')) pages.push(one);
    expect(pages).toHaveLength(2);
    expect(urls[1]).toContain('cursor=abc');
  });
});
