import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isSlug, withNumber, slugFrom } from './slug';

describe('slugFrom', () => {
  it.each([
    ['Çelja e urës në Fshatin Ëndërr', 'celja-e-ures-ne-fshatin-enderr'],
    ['Łódź, Øresund: Straße № 5', 'lodz-oresund-strasse-no-5'],
    ['Emmanuel Macron', 'emmanuel-macron'],
    ['Gülen dhe Erdoğan në İstanbul', 'gulen-dhe-erdogan-ne-istanbul'],
    ['Москва: объём «Газпрома»', 'moskva-obem-gazproma'],
    ['Новак Ђоковић у Љубљани', 'novak-djokovic-u-ljubljani'],
    ['Αθήνα, Ψυχή', 'athina-psychi'],
    ['北京', 'beijing'],
    // Soft hyphen, zero-width space, joiner and a mark of direction.
    ['so\u00ADft zero\u200Bwidth\u200D \u200Eleft', 'soft-zerowidth-left'],
    ["T’u takuar s'ka, l‘eau ʼnga", 'tu-takuar-ska-leau-nga'],
    ['🔴 LIVE: Zgjedhjet 🇦🇱 2026 👨‍👩‍👧', 'live-zgjedhjet-2026'],
    ['“Shqipëria” – 5,5% … e re!', 'shqiperia-5-5-e-re'],
    ['  KFOR-i   mbetet  ', 'kfor-i-mbetet'],
  ])('writes %j as %s', (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug);
  });

  it.each(['', '   ', '🔥🚨', '🇦🇱', '—', '. ..', '™©', '\u200B\u00AD', '\u0301'])(
    'returns nothing for %j',
    (headline) => {
      expect(slugFrom(headline)).toBe('');
    },
  );

  it('treats decomposed letters like composed ones', () => {
    for (const headline of ['Çelë ëndrra', 'Łódź', 'Й Ё', 'Ψυχή ϊ']) {
      expect(slugFrom(headline.normalize('NFD'))).toBe(slugFrom(headline.normalize('NFC')));
    }
  });

  it('cuts a long headline after a whole word, or inside one long word', () => {
    expect(slugFrom('fjala '.repeat(33))).toBe(Array(20).fill('fjala').join('-'));
    expect(slugFrom(`${'f'.repeat(119)} gjysma`)).toBe('f'.repeat(119));
    expect(slugFrom('x'.repeat(200))).toBe('x'.repeat(120));
  });

  it('returns nothing, or a valid slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (headline) => {
        const slug = slugFrom(headline);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugFrom(slug)).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isSlug', () => {
  it.each(['a', '2026', 'zgjedhjet-2026', 'old_story.html', 'a--b', 'x'.repeat(255)])(
    'accepts %j',
    (slug) => expect(isSlug(slug)).toBe(true),
  );
  it.each(['', '.', '..', '-', '---', 'Bota', 'e re', 'çelë', '-a', 'a-', 'a/b', 'a%20b', 'a\nb'])(
    'refuses %j',
    (slug) => expect(isSlug(slug)).toBe(false),
  );
  it('refuses more than 255 characters', () => expect(isSlug('x'.repeat(256))).toBe(false));
});

it('withNumber starts at the second', () => {
  expect([1, 2, 10].map((number) => withNumber('bota', number))).toEqual([
    'bota',
    'bota-2',
    'bota-10',
  ]);
});
