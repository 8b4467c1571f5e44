import { describe, expect, it } from '@jest/globals';

import { withoutHidden } from './skip-hidden-relations';

const attributes = {
  name: { type: 'string' },
  parent: { type: 'relation' },
  articles: { type: 'relation', visible: false },
  localizations: { type: 'relation', visible: false },
  createdBy: { type: 'relation', visible: false },
};

describe('withoutHidden', () => {
  it('removes hidden relations, except those that the panel reads', () => {
    const populate = { parent: true, articles: true, localizations: true, createdBy: true };
    expect(withoutHidden(attributes, populate)).toEqual({
      parent: true,
      localizations: true,
      createdBy: true,
    });
  });

  it('keeps a relation that is populated by an object', () => {
    expect(withoutHidden(attributes, { articles: {} })).toEqual({ articles: {} });
  });
});
