import { describe, expect, it } from '@jest/globals';
import { readRefusal } from './refusal';

const refused = (details: object) => ({
  status: 409,
  response: { data: { error: { status: 409, message: 'In English.', details } } },
});

describe('readRefusal', () => {
  it('names people who are known by now: nothing was changed by others', () => {
    const known = [{ place: 0, people: [{ documentId: 'ana', name: 'Ana', role: null }] }];
    expect(readRefusal(refused({ code: 'known', known }))).toMatchObject({
      known,
      isConflict: false,
    });
    expect(readRefusal(refused({ code: 'changed', quotes: [], gone: [] }))).toEqual({
      ...{ errors: [], known: [], isConflict: true },
    });
  });
});
