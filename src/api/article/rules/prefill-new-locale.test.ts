import { describe, expect, it } from '@jest/globals';

import { prefilledData } from './prefill-new-locale';
import { translationSource, type DraftVersion } from './draft-versions';

const source: DraftVersion = {
  id: 1,
  locale: 'sq',
  category: { documentId: 'bota', name: 'Bota', locale: 'sq' },
  people: [{ documentId: 'b' }, { documentId: 'a' }],
  authors: [{ documentId: 'd' }, { documentId: 'c' }],
};

describe('prefilledData', () => {
  const untouched = { connect: [], disconnect: [] };

  it('copies category, people and authors, in their order', () => {
    expect(prefilledData(source, true, { title: 'T', category: untouched })).toEqual({
      title: 'T',
      category: { set: [{ documentId: 'bota' }] },
      people: { set: [{ documentId: 'b' }, { documentId: 'a' }] },
      authors: { set: [{ documentId: 'd' }, { documentId: 'c' }] },
    });
  });

  it('leaves out a category that lacks the language', () => {
    expect(prefilledData(source, false, {})).not.toHaveProperty('category');
  });

  it('keeps the values of the request, also empty ones', () => {
    const data = { category: null, people: { set: [] }, authors: [] };
    expect(prefilledData(source, true, data)).toEqual(data);
  });
});

describe('translationSource', () => {
  const version = (id: number, locale: string): DraftVersion => ({ ...source, id, locale });
  const versions = [version(1, 'en'), version(2, 'de'), version(3, 'sq')];

  it("prefers the default locale's version", () => {
    expect(translationSource(versions, 'fr', 'sq')?.id).toBe(3);
  });

  it('otherwise returns the oldest other version', () => {
    expect(translationSource(versions, 'fr', 'it')?.id).toBe(1);
    expect(translationSource(versions, 'en', 'en')?.id).toBe(2);
    expect(translationSource([version(1, 'en')], 'en', 'en')).toBeUndefined();
  });
});
