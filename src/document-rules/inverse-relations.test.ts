import { describe, expect, it } from '@jest/globals';

import { inverseRelationsOf } from './inverse-relations';
import { ownedElsewhere } from './refuse-inverse-relations';

const inverse = inverseRelationsOf({
  title: { type: 'string' },
  category: { type: 'relation', target: 'api::category.category' },
  quotes: { type: 'relation', target: 'api::quote.quote', mappedBy: 'article' },
});

it('finds the relations whose links another type keeps', () => {
  expect(inverse).toEqual([{ field: 'quotes', owner: 'api::quote.quote' }]);
});

describe('ownedElsewhere', () => {
  it.each([{ quotes: ['abc'] }, { quotes: null }, { quotes: { disconnect: ['abc'] } }])(
    'finds %j',
    (data) => {
      expect(ownedElsewhere(inverse, data)).toEqual({ field: 'quotes', owner: 'api::quote.quote' });
    },
  );

  it.each([{ category: 'abc' }, { quotes: { connect: [], disconnect: [] } }])(
    'passes %j',
    (data) => {
      expect(ownedElsewhere(inverse, data)).toBeUndefined();
    },
  );
});
