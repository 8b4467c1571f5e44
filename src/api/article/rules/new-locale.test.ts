import { describe, expect, it } from '@jest/globals';

import { startedFrom } from './new-locale';
import { sourceOf, type DraftVersion } from './draft-versions';

const source: DraftVersion = {
  id: 1,
  locale: 'sq',
  category: { documentId: 'bota', name: 'Bota', locale: 'sq' },
  people: [{ documentId: 'b' }, { documentId: 'a' }],
};

describe('startedFrom', () => {
  const untouched = { connect: [], disconnect: [] };

  it('takes over category and people, in their order', () => {
    expect(startedFrom(source, true, { title: 'T', category: untouched })).toEqual({
      title: 'T',
      category: { set: [{ documentId: 'bota' }] },
      people: { set: [{ documentId: 'b' }, { documentId: 'a' }] },
    });
  });

  it('leaves out a category that lacks the language', () => {
    expect(startedFrom(source, false, {})).not.toHaveProperty('category');
  });

  it('leaves what the request gives, also when that is none', () => {
    const data = { category: null, people: { set: [] } };
    expect(startedFrom(source, true, data)).toEqual(data);
  });
});

describe('sourceOf', () => {
  const version = (id: number, locale: string): DraftVersion => ({ ...source, id, locale });
  const versions = [version(1, 'en'), version(2, 'de'), version(3, 'sq')];

  it("prefers the default locale's version", () => {
    expect(sourceOf(versions, 'fr', 'sq')?.id).toBe(3);
  });

  it('else takes the oldest, but never the version itself', () => {
    expect(sourceOf(versions, 'fr', 'it')?.id).toBe(1);
    expect(sourceOf(versions, 'en', 'en')?.id).toBe(2);
    expect(sourceOf([version(1, 'en')], 'en', 'en')).toBeUndefined();
  });
});
