import { describe, expect, it } from '@jest/globals';

import { inverseRelationsOf } from './inverse-relations';
import { firstInverseField } from './refuse-inverse-relations';

const inverse = inverseRelationsOf({
  title: { type: 'string' },
  category: { type: 'relation', target: 'api::category.category' },
  quotes: { type: 'relation', target: 'api::quote.quote', mappedBy: 'article' },
});

it('finds the relations whose links another type stores', () => {
  expect(inverse).toEqual([{ field: 'quotes', owner: 'api::quote.quote' }]);
});

describe('firstInverseField', () => {
  it.each([{ quotes: ['abc'] }, { quotes: null }, { quotes: { disconnect: ['abc'] } }])(
    'finds %j',
    (data) => {
      expect(firstInverseField(inverse, data)).toEqual({
        field: 'quotes',
        owner: 'api::quote.quote',
      });
    },
  );

  it.each([{ category: 'abc' }, { quotes: { connect: [], disconnect: [] } }])(
    'passes %j',
    (data) => {
      expect(firstInverseField(inverse, data)).toBeUndefined();
    },
  );
});
