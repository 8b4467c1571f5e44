import { describe, expect, it } from '@jest/globals';
import { errors } from '@strapi/utils';
import { mergeText } from './flash-text';

const configured = { codes: ['de', 'en', 'sq'], default: 'sq' };
const current = { en: 'Now', sq: 'Tani' };

describe('mergeText', () => {
  it.each([
    [undefined, current],
    [{}, current],
    [{ sq: 'Sot' }, { en: 'Now', sq: 'Sot' }],
    [{ de: ' Jetzt ' }, { de: 'Jetzt', en: 'Now', sq: 'Tani' }],
    [{ en: '' }, { sq: 'Tani' }],
    [{ en: '  ', sq: '' }, {}],
    [{ de: '' }, current],
  ])('given %j', (given, lines) => {
    expect(mergeText(current, given, configured)).toEqual(lines);
  });

  it('keeps the lines in one order, so that equal lines are written the same', () => {
    const lines = mergeText({ sq: 'Tani' }, { en: 'Now', de: 'Jetzt' }, configured);
    expect(Object.keys(lines)).toEqual(['de', 'en', 'sq']);
  });

  it('keeps the line of a locale that is no longer configured', () => {
    expect(mergeText({ fr: 'Ici' }, { sq: 'Tani' }, configured)).toEqual({ fr: 'Ici', sq: 'Tani' });
  });

  it.each(['fr', '__proto__', 'constructor'])('refuses a line for %s, by its name', (locale) => {
    const given = Object.fromEntries([[locale, 'Ici']]);
    const merge = () => mergeText(current, given, configured);
    expect(merge).toThrow(errors.ValidationError);
    expect(merge).toThrow(new RegExp(`^text\\.${locale}: `));
  });

  it('leaves what it was given alone', () => {
    mergeText(current, { sq: '' }, configured);
    expect(current).toEqual({ en: 'Now', sq: 'Tani' });
  });
});
