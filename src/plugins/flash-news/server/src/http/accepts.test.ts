import { describe, expect, it } from '@jest/globals';
import { accepts } from './accepts';

const JSON_TYPE = 'application/json';

describe('accepts', () => {
  it.each([
    [undefined],
    [''],
    ['*/*'],
    ['application/*'],
    ['application/json'],
    ['APPLICATION/JSON'],
    ['application/json; charset=utf-8'],
    ['application/json;charset="utf-8";q=0.5'],
    ['application/json; version="1, 2"'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2'],
    ['application/vnd.api+json'],
    ['application/ld+json'],
    ['application/*+json'],
    ['text/json'],
    ['text/html;q=0, application/*;q=0.1'],
    // Malformed: as if there were none.
    ['json'],
    ['*'],
    [';q=1'],
    [',,'],
    [`"${'\\"'.repeat(8000)}`],
    ['text/html,'.repeat(1000)],
  ])('takes JSON with %j', (header) => {
    expect(accepts(header, JSON_TYPE)).toBe(true);
    expect(accepts(header, JSON_TYPE)).toBe(true);
  });

  it.each([
    ['text/html'],
    ['text/*'],
    ['image/png, text/html;q=0.5'],
    ['application/json;q=0'],
    ['application/json;charset=utf-8;q=0'],
    ['application/json;q=0, */*'],
    ['application/json;q=0.0, application/ld+json'],
    ['application/ld+json;q=0'],
    ['*/*;q=0'],
    ['application/jsonp'],
  ])('takes none with %j', (header) => {
    expect(accepts(header, JSON_TYPE)).toBe(false);
    expect(accepts(header, JSON_TYPE)).toBe(false);
  });

  it('tells media types apart', () => {
    expect(accepts('application/xml', 'application/xml')).toBe(true);
    expect(accepts('application/xml', JSON_TYPE)).toBe(false);
  });
});
