import { describe, expect, it } from '@jest/globals';
import { addressOf, routeAt, type Route } from './routes';

const at = (address: string) => routeAt(new URL(address, 'https://site.test'), 'sq');

const ROUTES: Route[] = [
  { locale: 'sq', page: 'home' },
  { locale: 'en', page: 'category', slug: 'world' },
  { locale: 'sq', page: 'story', slug: 'uji-i-pijshëm 100%/2?#' },
  { locale: 'en', page: 'person', slug: 'edi-rama' },
  { locale: 'en', page: 'search', q: 'a&b "ë"' },
  { locale: 'en', page: 'search', q: '' },
  { locale: 'sq', page: 'preview', token: 'aaa.bbb-c_d' },
];

describe('the addresses of the site', () => {
  it.each(ROUTES)('lead back to the page: %j', (route) => {
    expect(at(addressOf(route))).toEqual(route);
  });

  it('keep the token of a preview out of what servers are sent', () => {
    const address = addressOf({ locale: 'sq', page: 'preview', token: 'secret' });
    expect(new URL(address, 'https://site.test').pathname).toBe('/sq/preview');
    expect(new URL(address, 'https://site.test').search).toBe('');
  });

  it('leave the root to a language', () => {
    expect(at('/')).toBeNull();
  });

  it.each(['/de', '/sq/x', '/sq/story', '/sq/story/a/b', '/sq/search/x', '/sq/category/%E0%A4'])(
    'lead nowhere: %s',
    (address) => {
      expect(at(address)).toEqual({ locale: 'sq', page: 'missing' });
    },
  );
});
