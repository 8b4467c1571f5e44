import { describe, expect, it } from '@jest/globals';

import { savedBy } from './saves';

const PERSON = 'api::person.person';
const finished = (endpointName: string, originalArgs: object, data?: object) => ({
  type: 'adminApi/executeMutation/fulfilled',
  meta: { arg: { endpointName, originalArgs } },
  payload: { data },
});
const drita = { id: 7, documentId: 'drita', name: 'Drita' };

describe('savedBy', () => {
  it('returns a new or an existing document', () => {
    expect(savedBy(finished('createDocument', { model: PERSON }, drita))).toEqual({
      ...{ model: PERSON, isNew: true, document: drita },
    });
    const there = { model: PERSON, documentId: 'drita' };
    expect(savedBy(finished('updateDocument', there, drita))?.isNew).toBe(false);
  });

  it.each([
    ['another action', { type: 'adminApi/executeQuery/fulfilled' }],
    ['a write of something else', finished('updateRole', { model: PERSON }, drita)],
    ['a removal', finished('deleteDocument', { model: PERSON, documentId: 'drita' })],
  ])('returns null for %s', (_, action) => {
    expect(savedBy(action)).toBeNull();
  });
});
