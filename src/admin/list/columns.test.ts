import { describe, expect, it } from '@jest/globals';

import { versionPath, type Column } from './column';
import { cutHeadlines } from './cutHeadlines';
import { languagesOf, shortenLanguages } from './shortLanguages';
import { withoutTechnicalFilters } from './withoutTechnicalFilters';

const table = (settings?: { mainField?: string }) => ({
  displayedHeaders: [
    { name: 'title', attribute: { type: 'string' } },
    { name: 'lead', attribute: { type: 'text' } },
    { name: 'locales', attribute: { type: 'string' }, cellFormatter: () => 'Albanian, English' },
  ] as Column[],
  layout: { ...(settings && { settings }) },
});

describe('the columns of the list', () => {
  it('cut the headline alone', () => {
    const cut = cutHeadlines(table({ mainField: 'title' })).displayedHeaders;
    expect(cut.map(({ cellFormatter }) => typeof cellFormatter)).toEqual([
      ...['function', 'undefined', 'function'],
    ]);
    expect(cut[0]?.cellFormatter?.({ documentId: 'a', title: '' })).toBe('-');
    expect(cutHeadlines(table()).displayedHeaders[0]?.cellFormatter).toBeUndefined();
  });

  it('name languages by their codes', () => {
    const [, , locales] = shortenLanguages(table()).displayedHeaders;
    expect(locales.cellFormatter?.({})).not.toBe('Albanian, English');
    expect(languagesOf({ locale: 'sq', localizations: [{ locale: 'en' }] })).toEqual(['en', 'sq']);
    expect(languagesOf({ locale: null })).toEqual([]);
  });

  it('link to a version', () => {
    expect(versionPath('a', 'en')).toBe('a?plugins[i18n][locale]=en');
    expect(versionPath('a', null)).toBe('a');
  });
});

describe('the filters of the list', () => {
  it('are those that staff read', () => {
    const names = ['id', 'documentId', 'title', 'createdAt', 'updatedAt', '__status'];
    const given = { displayedFilters: names.map((name) => ({ name })), layout: {} };
    const { displayedFilters } = withoutTechnicalFilters(given);
    expect(displayedFilters.map(({ name }) => name)).toEqual(['title', 'updatedAt', '__status']);
  });
});
