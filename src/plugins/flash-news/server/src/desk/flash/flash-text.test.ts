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
  ])('merges %j into the current lines', (given, lines) => {
    expect(mergeText(current, given, configured)).toEqual(lines);
  });

  it('orders the lines by locale, so that equal lines serialize equally', () => {
    const lines = mergeText({ sq: 'Tani' }, { en: 'Now', de: 'Jetzt' }, configured);
    expect(Object.keys(lines)).toEqual(['de', 'en', 'sq']);
  });

  it('keeps the line of a locale that is no longer configured', () => {
    expect(mergeText({ fr: 'Ici' }, { sq: 'Tani' }, configured)).toEqual({ fr: 'Ici', sq: 'Tani' });
  });

  it.each(['fr', '__proto__', 'constructor'])(
    'refuses a line for %s, naming the locale',
    (locale) => {
      const given = Object.fromEntries([[locale, 'Ici']]);
      const merge = () => mergeText(current, given, configured);
      expect(merge).toThrow(errors.ValidationError);
      expect(merge).toThrow(new RegExp(`^text\\.${locale}: `));
    },
  );

  it('does not change its arguments', () => {
    mergeText(current, { sq: '' }, configured);
    expect(current).toEqual({ en: 'Now', sq: 'Tani' });
  });
});
