import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './valid-links';

const ARTICLE = 'api::article.article';
const linkTo = (url: unknown) => ({ type: 'link', url, children: [{ type: 'text', text: 'x' }] });

describe('what a draft says', () => {
  it('may be left out, empty, or as expected', () => {
    expect(faultsOf(ARTICLE, {})).toEqual([]);
    expect(faultsOf(ARTICLE, { credit: null, body: null })).toEqual([]);
    expect(faultsOf(ARTICLE, { credit: { code: 'REL' } })).toEqual([]);
    expect(faultsOf(ARTICLE, { credit: { url: '' } })).toEqual([]);
    expect(faultsOf(ARTICLE, { credit: { url: 'https://example.com' } })).toEqual([]);
    expect(faultsOf('api::person.person', { sourceUrl: 'javascript:x' })).toEqual([]);
  });

  it('names each fault where it stands', () => {
    const quote = { sourceUrl: 'javascript:alert(1)', originalLanguage: 'Albanian' };
    expect(faultsOf('api::quote.quote', quote).map(({ path }) => path)).toEqual([
      ['sourceUrl'],
      ['originalLanguage'],
    ]);
    expect(faultsOf(ARTICLE, { credit: { url: '//example.com' } })).toEqual([
      {
        path: ['credit', 'url'],
        message: 'must be a web address that begins with http:// or https://',
      },
    ]);
  });

  it('finds links at any depth', () => {
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: 'a' }, linkTo('//evil.test')] },
      {
        type: 'list',
        children: [{ type: 'list-item', children: [linkTo('/about'), linkTo('data:x')] }],
      },
    ];
    expect(faultsOf(ARTICLE, { body }).map(({ path }) => path.join('.'))).toEqual([
      'body.0.children.1.url',
      'body.1.children.0.children.1.url',
    ]);
  });
});
