import { describe, expect, it } from '@jest/globals';

import { fieldKinds, joinedFields } from './field-kinds';

describe('the content model', () => {
  const types: { attributes: Record<string, { type: string }> }[] = [
    {
      attributes: {
        position: { type: 'integer' },
        size: { type: 'integer' },
        at: { type: 'datetime' },
        credit: { type: 'component' },
      },
    },
    {
      attributes: {
        size: { type: 'string' },
        title: { type: 'string' },
        body: { type: 'blocks' },
        credit: { type: 'string' },
        people: { type: 'relation' },
      },
    },
  ];

  it('has fields that hold the same kind in every type', () => {
    expect(fieldKinds(types)).toEqual({
      numbers: new Set(['id', 'position']),
      textless: new Set(['at', 'body']),
    });
  });

  it('has fields that are kept in tables of their own in any type', () => {
    expect(joinedFields(types)).toEqual(new Set(['credit', 'people']));
  });
});
