import { describe, expect, it } from '@jest/globals';
import { linkFaults } from './refuse-invalid-links';

const ARTICLE = 'api::article.article';
const linkTo = (url: unknown) => ({ type: 'link', url, children: [{ type: 'text', text: 'x' }] });

describe('linkFaults', () => {
  it('accepts absent, empty and valid values', () => {
    expect(linkFaults(ARTICLE, {})).toEqual([]);
    expect(linkFaults(ARTICLE, { credit: null, body: null })).toEqual([]);
    expect(linkFaults(ARTICLE, { credit: { code: 'REL' } })).toEqual([]);
    expect(linkFaults(ARTICLE, { credit: { url: '' } })).toEqual([]);
    expect(linkFaults(ARTICLE, { credit: { url: 'https://example.com' } })).toEqual([]);
    expect(linkFaults('api::person.person', { sourceUrl: 'javascript:x' })).toEqual([]);
  });

  it('names each fault with its path', () => {
    const quote = { sourceUrl: 'javascript:alert(1)', originalLanguage: 'Albanian' };
    expect(linkFaults('api::quote.quote', quote).map(({ path }) => path)).toEqual([
      ['sourceUrl'],
      ['originalLanguage'],
    ]);
    expect(linkFaults(ARTICLE, { credit: { url: '//example.com' } })).toEqual([
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
    expect(linkFaults(ARTICLE, { body }).map(({ path }) => path.join('.'))).toEqual([
      'body.0.children.1.url',
      'body.1.children.0.children.1.url',
    ]);
  });
});
