import { expect, it } from '@jest/globals';

import { refusal } from './category-in-language';

it('names every category with the language it lacks', () => {
  const missing = [
    { category: 'Bota', locale: 'en', language: 'English (en)' },
    { category: 'Vendi', locale: 'de', language: 'German (de)' },
  ];
  expect(refusal(missing)).toBe(
    'Category "Bota" has no version in English (en). Category "Vendi" has no version in ' +
      'German (de). Translate the category first, or choose another.',
  );
});
