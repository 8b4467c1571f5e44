import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './fold';

describe('fold', () => {
  it.each([
    ['ÇELË', 'cele'],
    ['Çelë'.normalize('NFD'), 'cele'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['ΆΝΘΡΩΠΟΣ άνθρωπος', 'ανθρωποσ ανθρωποσ'],
    ['Ёлка Йод', 'елка иод'],
    ['Nguyễn', 'nguyen'],
    ['100% 🎉_\\', '100% 🎉_\\'],
    ['한국'.normalize('NFD'), '한국'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves folded text unchanged', () => {
    const letters = fc.constantFrom(...Array.from('aÇçËëẞßŁłØøİıΆάΣςЁёЙй%_🎉\u0301\u0308'));
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
