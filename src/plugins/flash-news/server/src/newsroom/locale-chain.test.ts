import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localeChain, type Fallback } from './locale-chain';

fc.configureGlobal({ seed: 20260302 });

const newsroom = { codes: ['de', 'en', 'sq', 'sr', 'sr-Latn', 'sr-Latn-RS'], default: 'sq' };

describe('localeChain', () => {
  it('is the locale alone without a fallback', () => {
    expect(localeChain('en', { kind: 'none' }, newsroom)).toEqual(['en']);
  });

  it('follows the named chain after the locale', () => {
    const fallback: Fallback = { kind: 'chain', locales: ['de', 'en'] };
    expect(localeChain('sq', fallback, newsroom)).toEqual(['sq', 'de', 'en']);
  });

  it('keeps the first of a repeated locale', () => {
    const fallback: Fallback = { kind: 'chain', locales: ['en', 'de', 'en', 'sq'] };
    expect(localeChain('en', fallback, newsroom)).toEqual(['en', 'de', 'sq']);
  });

  it.each([
    ['sr-Latn-RS', ['sr-Latn-RS', 'sr-Latn', 'sr', 'sq']],
    ['sr-Latn', ['sr-Latn', 'sr', 'sq']],
    ['de', ['de', 'sq']],
    ['sq', ['sq']],
  ])('auto truncates %s step by step and ends at the default locale', (locale, chain) => {
    expect(localeChain(locale, { kind: 'auto' }, newsroom)).toEqual(chain);
  });

  it('auto skips a locale that is not configured, and adds no more specific one', () => {
    const configured = { codes: ['sr', 'sr-Latn-RS', 'sr-Latn-ME', 'sq'], default: 'sq' };
    expect(localeChain('sr-Latn-RS', { kind: 'auto' }, configured)).toEqual([
      'sr-Latn-RS',
      'sr',
      'sq',
    ]);
    expect(localeChain('sr', { kind: 'auto' }, configured)).toEqual(['sr', 'sq']);
  });

  it('begins with the locale, and holds configured locales without repeats', () => {
    const codes = fc.constantFrom(...newsroom.codes);
    const fallbacks: fc.Arbitrary<Fallback> = fc.oneof(
      fc.constant<Fallback>({ kind: 'none' }),
      fc.constant<Fallback>({ kind: 'auto' }),
      fc.array(codes).map((locales): Fallback => ({ kind: 'chain', locales })),
    );
    fc.assert(
      fc.property(codes, fallbacks, (locale, fallback) => {
        const chain = localeChain(locale, fallback, newsroom);
        expect(chain[0]).toBe(locale);
        expect(new Set(chain).size).toBe(chain.length);
        expect(newsroom.codes).toEqual(expect.arrayContaining(chain));
      }),
    );
  });
});
