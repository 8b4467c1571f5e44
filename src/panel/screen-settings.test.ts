import { describe, expect, it } from '@jest/globals';

import { applySettings, settingsOf, type Configuration } from './screen-settings';

const byStrapi: Configuration = {
  settings: { mainField: 'slug', pageSize: 10 },
  metadatas: {
    title: {
      edit: { label: 'title', description: '', editable: true },
      list: { label: 'title', sortable: true },
    },
  },
  layouts: { list: ['id', 'title'], edit: [[{ name: 'title', size: 6 }]] },
};

const screen = (help: string, width: number) =>
  settingsOf({
    uid: 'api::story.story',
    mainField: 'title',
    fields: { title: { label: 'Headline', help } },
    columns: ['title'],
    rows: [[['title', width]]],
  });

describe('applySettings', () => {
  it('sets main field, labels, help, columns and rows, and keeps the rest', () => {
    expect(applySettings(byStrapi, {}, screen('Short.', 12))).toEqual({
      settings: { mainField: 'title', pageSize: 10 },
      metadatas: {
        title: {
          edit: { label: 'Headline', description: 'Short.', editable: true },
          list: { label: 'Headline', sortable: true },
        },
      },
      layouts: { list: ['title'], edit: [[{ name: 'title', size: 12 }]] },
    });
  });

  it('replaces a help text that staff have not changed', () => {
    const before = applySettings(byStrapi, {}, screen('Short.', 12));
    const after = applySettings(before, screen('Short.', 12), screen('Shorter.', 12));
    expect(after.metadatas.title?.edit.description).toBe('Shorter.');
  });

  it('keeps settings that staff have changed, and applies the others', () => {
    const theirs = applySettings(byStrapi, {}, screen('Short.', 12));
    theirs.layouts.edit = [[{ name: 'title', size: 8 }]];
    const after = applySettings(theirs, screen('Short.', 12), screen('Shorter.', 6));
    expect(after.layouts.edit).toEqual([[{ name: 'title', size: 8 }]]);
    expect(after.metadatas.title?.edit.description).toBe('Shorter.');
  });

  it('doesn’t modify its argument', () => {
    const given = structuredClone(byStrapi);
    applySettings(given, {}, screen('Short.', 12));
    expect(given).toEqual(byStrapi);
  });
});
