import { expect, it } from '@jest/globals';

import { missingTranslationMessage } from './refuse-untranslated-category';

it('names every category and the language that it lacks', () => {
  const missing = [
    { category: 'Bota', locale: 'en', language: 'English (en)' },
    { category: 'Vendi', locale: 'de', language: 'German (de)' },
  ];
  expect(missingTranslationMessage(missing)).toBe(
    'Category "Bota" has no version in English (en). Category "Vendi" has no version in ' +
      'German (de). Translate the category first, or choose another.',
  );
});
