import { expect, it } from '@jest/globals';
import { lettersHash } from './letters-hash';

it.each(['Ura  u\nhap', ' Ura u hap ', 'Ura\u00a0u hap', 'U\u200bra u hap', 'Ura u\n\nhap\n'])(
  'is the same of %j',
  (text) => {
    expect(lettersHash(text)).toBe(lettersHash('Ura u hap'));
  },
);

it.each(['Ura u hap.', 'ura u hap', 'Ura u hapa', 'Urau hap'])('is another of %j', (text) => {
  expect(lettersHash(text)).not.toBe(lettersHash('Ura u hap'));
});

it('is none of nothing', () => {
  expect(lettersHash(' \u200b\n')).toBeNull();
});
