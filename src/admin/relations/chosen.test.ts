import { describe, expect, it } from '@jest/globals';

import { fieldFor, withChosen } from './chosen';

const PERSON = 'api::person.person';
const drita = { id: 7, documentId: 'drita', name: 'Drita Hoxha' };

describe('a document created from an unsaved form', () => {
  it('is selected in the field that it was created for', () => {
    expect(fieldFor('api::quote.quote', PERSON)).toBe('speaker');
    expect(fieldFor('api::article.article', PERSON)).toBe('people');
    expect(fieldFor('api::category.category', 'api::category.category')).toBeUndefined();
  });

  it('replaces the former document in a field that holds one', () => {
    const before = { connect: [{ id: 1, __temp_key__: 'a0' }] };
    expect(withChosen('speaker', before, PERSON, drita)).toMatchObject([
      { label: 'Drita Hoxha', apiData: { id: 7, documentId: 'drita', locale: null } },
    ]);
  });

  it('follows the others in a field that holds many', () => {
    const before = { connect: [{ id: 1, __temp_key__: 'a0' }] };
    const chosen = withChosen('people', before, PERSON, drita);
    expect(chosen.map(({ id }) => id)).toEqual([1, 7]);
    expect(chosen.map((one) => one.__temp_key__)).toEqual(['a0', 'a0V']);
  });
});
