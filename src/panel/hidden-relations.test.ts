import { describe, expect, it } from '@jest/globals';

import { withoutHidden } from './hidden-relations';

const attributes = {
  name: { type: 'string' },
  parent: { type: 'relation' },
  articles: { type: 'relation', visible: false },
  localizations: { type: 'relation', visible: false },
  createdBy: { type: 'relation', visible: false },
};

describe('withoutUnseen', () => {
  it('leaves out what no screen shows, and keeps what the panel itself reads', () => {
    const populate = { parent: true, articles: true, localizations: true, createdBy: true };
    expect(withoutHidden(attributes, populate)).toEqual({
      parent: true,
      localizations: true,
      createdBy: true,
    });
  });

  it('keeps what was asked for by more than its name', () => {
    expect(withoutHidden(attributes, { articles: {} })).toEqual({ articles: {} });
  });
});
