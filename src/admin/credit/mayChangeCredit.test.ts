import { expect, it } from '@jest/globals';
import { mayChangeCredit } from './mayChangeCredit';

const ARTICLE = 'api::article.article';
const may = (verb: string, fields?: string[], locales = ['en'], subject = ARTICLE) => ({
  ...{ action: `plugin::content-manager.explorer.${verb}`, subject },
  properties: fields === undefined ? { locales } : { fields, locales },
});

it.each([
  ['all fields', [may('update')], true],
  ['the credit', [may('update', ['title', 'credit.code'])], true],
  ['the credit of new stories', [may('create', ['credit'])], true],
  ['other fields', [may('update', ['title', 'creditLine'])], false],
  ['another language', [may('update', ['credit.code'], ['sq'])], false],
  ['another type', [may('update', ['credit.code'], ['en'], 'api::quote.quote')], false],
  ['reading', [may('read')], false],
])('with the permission on %s', (_, permissions, expected) => {
  expect(mayChangeCredit(permissions, ARTICLE, 'en')).toBe(expected);
});

it('leaves a language that isn’t known to the server', () => {
  expect(mayChangeCredit([may('update')], ARTICLE, undefined)).toBe(true);
});
