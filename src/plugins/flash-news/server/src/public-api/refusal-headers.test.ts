import { describe, expect, it } from '@jest/globals';
import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { goneError } from '../desk/kill/gone-error';
import { MovedPermanently } from './moved-permanently';
import { refusalHeaders } from './refusal-headers';

const about = { locales: ['sq', 'en'], params: {} };
const moved = new MovedPermanently({
  data: { documentId: 'd1', contentType: 'api::article.article', locale: 'sq', slug: 'new' },
});

describe('refusalHeaders', () => {
  it.each([
    ['301', moved, {}, 'public, max-age=0, s-maxage=1', 'document-d1'],
    ['404', new errors.NotFoundError('slug'), {}, 'public, max-age=5', ''],
    [
      '404',
      new errors.NotFoundError('x'),
      { documentId: 'd2' },
      'public, max-age=5',
      'document-d2',
    ],
    ['404', new errors.NotFoundError('x'), { documentId: 'a b\r\nc' }, 'public, max-age=5', ''],
    ['410', goneError('Gone.', 'd3', 'sq'), {}, 'public, max-age=5', 'document-d3'],
  ])('of %s', (_, error, params, caching, key) => {
    expect(refusalHeaders(error, { ...about, params })).toMatchObject({
      'Cache-Control': caching,
      'Surrogate-Key': ['latest-news locale-sq locale-en', key].filter(Boolean).join(' '),
      'Access-Control-Allow-Origin': '*',
    });
  });

  it.each([[invalidField('limit', 'x')], [new Error('x')], [undefined]])('of no other', (error) => {
    expect(refusalHeaders(error, about)).toEqual({});
  });
});
