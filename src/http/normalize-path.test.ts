import { describe, expect, it } from '@jest/globals';
import { isBelow, normalizePath } from './normalize-path';

describe('isBelow', () => {
  it.each([
    '/api/articles',
    '/API/articles',
    '/Api/Articles/',
    '/api',
    '/%61pi/articles',
    '/%41PI%2Farticles',
    '//api/articles',
    '/api//articles',
    '/./api/articles',
    '/x/../api/articles',
    '/x%2f..%2Fapi/articles',
    '/\\api\\articles',
    '/api/%zz',
  ])('finds the content API in %s', (path) => {
    expect(isBelow('/api', path)).toBe(true);
  });

  it.each(['/', '/apis', '/admin/api', '/api/../admin', '/content-manager', ''])(
    'does not in %s',
    (path) => {
      expect(isBelow('/api', path)).toBe(false);
    },
  );
});

describe('normalizePath', () => {
  it.each([
    ['/Admin/Login/', '/admin/login'],
    ['//admin//%6Cogin', '/admin/login'],
    ['/', '/'],
    ['', '/'],
    ['/a%', '/a%'],
  ])('writes %s as %s', (given, expected) => {
    expect(normalizePath(given)).toBe(expected);
  });
});
