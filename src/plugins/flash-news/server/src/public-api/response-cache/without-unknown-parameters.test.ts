import { describe, expect, it } from '@jest/globals';
import { createWithoutUnknownParameters } from './without-unknown-parameters';

const without = createWithoutUnknownParameters(() => '/api');

describe('the URL that Koa gets', () => {
  it.each([
    ['/api/latest-news/rss.xml?utm_source=x&locale=sq', '/api/latest-news/rss.xml?locale=sq'],
    ['/api/latest-news/atom.xml/?a[b]=1', '/api/latest-news/atom.xml/'],
    ['/API/Latest-News/feed%2Ejson?limit=5&x=1', '/API/Latest-News/feed%2Ejson?limit=5'],
    [
      '/api/latest-news/news-sitemap.xml?limit=5&locale=sq',
      '/api/latest-news/news-sitemap.xml?locale=sq',
    ],
    ['/api/latest-news/rss.xml', '/api/latest-news/rss.xml'],
    ['/api/latest-news?utm_source=x', '/api/latest-news?utm_source=x'],
    ['/api/flash-news/openapi.json?x=1', '/api/flash-news/openapi.json?x=1'],
    ['/api/articles?populate=*', '/api/articles?populate=*'],
    ['/%ZZ?x=1', '/%ZZ?x=1'],
  ])('of %s is %s', (url, expected) => {
    expect(without(url)).toBe(expected);
  });
});
