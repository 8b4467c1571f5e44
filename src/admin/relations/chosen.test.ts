import { describe, expect, it } from '@jest/globals';

import { fieldFor, withChosen } from './chosen';

const PERSON = 'api::person.person';
const drita = { id: 7, documentId: 'drita', name: 'Drita Hoxha' };

describe('what is created from an unsaved entry', () => {
  it('is chosen in the field that it was created for', () => {
    expect(fieldFor('api::quote.quote', PERSON)).toBe('speaker');
    expect(fieldFor('api::article.article', PERSON)).toBe('people');
    expect(fieldFor('api::category.category', 'api::category.category')).toBeUndefined();
  });

  it('takes the place of the one there was', () => {
    const before = { connect: [{ id: 1, __temp_key__: 'a0' }] };
    expect(withChosen('speaker', before, PERSON, drita)).toMatchObject([
      { label: 'Drita Hoxha', apiData: { id: 7, documentId: 'drita', locale: null } },
    ]);
  });

  it('comes after the others, where there can be many', () => {
    const before = { connect: [{ id: 1, __temp_key__: 'a0' }] };
    const chosen = withChosen('people', before, PERSON, drita);
    expect(chosen.map(({ id }) => id)).toEqual([1, 7]);
    expect(chosen.map((one) => one.__temp_key__)).toEqual(['a0', 'a0V']);
  });
});
