import { describe, expect, it } from '@jest/globals';
import { createChooseLocale } from './choose-locale';

const chooseLocale = createChooseLocale(() =>
  Promise.resolve({ codes: ['en', 'sq'], default: 'sq' }),
);
const ENGLISH = 'The harbour was closed to ships, the office said.';

describe('the language of a copy', () => {
  it.each([
    ['what was chosen', { given: 'sq', language: 'en', copy: ENGLISH }, 'sq'],
    ['else what the piece states', { language: 'en-GB', copy: 'Porti është mbyllur.' }, 'en'],
    ['else that of its words', { language: null, copy: ENGLISH }, 'en'],
    ['else the default one', { language: null, copy: '2026' }, 'sq'],
    ['also where it states another', { language: 'de', copy: ENGLISH }, 'sq'],
  ])('is %s', async (_, given, expected) => {
    expect(await chooseLocale(given)).toBe(expected);
  });

  it('is none that is not configured', async () => {
    await expect(chooseLocale({ given: 'de', language: null, copy: '' })).rejects.toThrow(
      'locale: "de" is not a configured locale; accepted are en, sq',
    );
  });
});
