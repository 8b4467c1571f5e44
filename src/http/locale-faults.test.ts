import { describe, expect, it } from '@jest/globals';

import { localeFaults } from './locale-faults';

const LANGUAGES = { codes: ['en', 'sq'], default: 'sq' };

describe('localeFaults', () => {
  it.each([
    { locale: undefined, data: undefined },
    { locale: 'en', data: { locale: 'en' } },
    { locale: undefined, data: { locale: 'sq' } },
    { locale: '*', data: { title: 'a', locale: null } },
    { locale: ['sq', 'en'], data: 'text' },
  ])('finds none in %j', (request) => {
    expect(localeFaults(request, LANGUAGES)).toEqual([]);
  });

  it.each(['xx', 'EN', ''])('finds that %j is not a language of the newsroom', (locale) => {
    expect(localeFaults({ locale, data: {} }, LANGUAGES)).toEqual([
      { path: ['locale'], message: `"${locale}" is not a configured locale; accepted are en, sq` },
    ]);
  });

  it.each([
    { locale: undefined, data: { locale: 'en' } },
    { locale: 'en', data: { locale: 'sq' } },
    { locale: 'en', data: { locale: 'xx' } },
  ])('finds another language in the data: %j', (request) => {
    expect(localeFaults(request, LANGUAGES).map(({ path }) => path)).toEqual([['data', 'locale']]);
  });
});
