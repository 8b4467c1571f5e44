import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText, expectedText } from './fixtures/any-channel';
import { validText, oneLine } from './valid-text';

fc.configureGlobal({ seed: 20260302 });

describe('validText', () => {
  it.each([
    ['control characters', 'a\u0000\u0008\u000e\u001b\u007f\u0086\u009fb', 'ab'],
    ['noncharacters', 'a\ufdd0\ufffe\uffff\u{1fffe}\u{10ffff}b', 'ab'],
    ['half surrogates', 'a\ud800b\udc00c\udfff', 'abc'],
    ['carriage returns', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ])('removes %s', (_, text, fit) => {
    expect(validText(text)).toBe(fit);
  });

  it.each(['\u000b', '\f', '\u001c', '\u001d', '\u001e', '\u001f', '\u0085'])(
    'keeps two words apart that %j parts',
    (separator) => {
      expect(validText(`Prime${separator}Minister`)).toBe('Prime Minister');
      expect(oneLine(`Prime ${separator} Minister${separator}`)).toBe('Prime Minister');
    },
  );

  it.each(['Ç ë “ ”', 'خبر\u200f', '👩‍👩‍👧 𝒜 🇦🇱', 'a\tb\nc', '\u00a0\u2028\ufeff\ufffd'])(
    'leaves %j as it is',
    (text) => {
      expect(validText(text)).toBe(text);
    },
  );
});

describe('oneLine', () => {
  it('joins lines, and trims', () => {
    expect(oneLine(' \n Ura\r\n\t hapet \u2028 sot ')).toBe('Ura hapet sot');
  });

  it('keeps a no-break space', () => {
    expect(oneLine('25\u00a0000 vetë')).toBe('25\u00a0000 vetë');
  });

  it.each([null, '', ' \n ', '\u0000\u0001', '\u00a0'])('is null for %j', (text) => {
    expect(oneLine(text)).toBeNull();
  });

  it('returns the expected text for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text) ?? '').toBe(expectedText(text));
      }),
    );
  });
});
