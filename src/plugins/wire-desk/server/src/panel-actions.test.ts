import { describe, expect, it } from '@jest/globals';
import { panelActionsFor } from './panel-actions';

const uidsFor = (person: Parameters<typeof panelActionsFor>[0]): string[] =>
  panelActionsFor(person).map(({ uid }) => uid);

describe('panelActionsFor', () => {
  it('offers the merging of persons of one version alone', () => {
    expect(uidsFor({ options: { draftAndPublish: false } })).toEqual(['use', 'people.merge']);
    expect(uidsFor({})).toEqual(['use', 'people.merge']);
    expect(uidsFor({ options: { draftAndPublish: true } })).toEqual(['use']);
    expect(uidsFor({ pluginOptions: { i18n: { localized: true } } })).toEqual(['use']);
  });
});
