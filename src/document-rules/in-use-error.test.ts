import { describe, expect, it } from '@jest/globals';

import { inUseError, inUseMessage } from './in-use-error';

const first = { documentId: 'a', title: 'One' };
const second = { documentId: 'b', title: 'Two' };

describe('inUseError', () => {
  it('names a single article', () => {
    expect(inUseMessage('Category "Bota"', [first], 1)).toBe(
      'Category "Bota" is used by a story: "One". Take it off that first.',
    );
  });

  it('names several, and says how many more there are', () => {
    expect(inUseMessage('Person "X"', [first, second], 14)).toBe(
      'Person "X" is used by 14 stories: "One", "Two" and 12 more. Take it off them first.',
    );
  });

  it('is a 409 that carries the articles', () => {
    expect(inUseError('Person "X"', [first], 1)).toMatchObject({
      status: 409,
      name: 'ConflictError',
      details: { articles: [first], total: 1 },
    });
  });
});
