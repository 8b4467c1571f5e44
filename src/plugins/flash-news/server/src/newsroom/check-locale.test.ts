import { describe, expect, it } from '@jest/globals';
import { errors } from '@strapi/utils';
import { parseFallback, checkLocale, resolveLocales } from './check-locale';

const configured = { codes: ['en', 'sq', 'sr-Latn'], default: 'sq' };

describe('checkLocale', () => {
  it('is the default locale where none is given', () => {
    expect(checkLocale(undefined, configured)).toBe('sq');
  });

  it('accepts a configured locale', () => {
    expect(checkLocale('sr-Latn', configured)).toBe('sr-Latn');
  });

  it.each(['de', 'SQ', 'sr', '', '*', ' sq'])('refuses %j and names the accepted ones', (given) => {
    const check = () => checkLocale(given, configured);
    expect(check).toThrow(errors.ValidationError);
    expect(check).toThrow(
      `locale: "${given}" is not a configured locale; accepted are en, sq, sr-Latn`,
    );
  });

  it('names the parameter that it is given', () => {
    expect(() => checkLocale('de', configured, 'text.de')).toThrow(/^text\.de: "de"/);
  });
});

describe('parseFallback', () => {
  it.each([
    [undefined, { kind: 'none' }],
    ['auto', { kind: 'auto' }],
    ['en', { kind: 'chain', locales: ['en'] }],
    ['EN,sr_latn', { kind: 'chain', locales: ['en', 'sr-Latn'] }],
    ['en, sr-Latn,en', { kind: 'chain', locales: ['en', 'sr-Latn', 'en'] }],
  ])('parses %j', (given, meant) => {
    expect(parseFallback(given, configured)).toEqual(meant);
  });

  it.each(['de', 'en,', ',', 'en,,sq', 'auto,en', 'en,*'])('refuses %j', (given) => {
    expect(() => parseFallback(given, configured)).toThrow(/^fallback: /);
  });
});

describe('resolveLocales', () => {
  it.each([
    [{}, { locale: 'sq', chain: ['sq'] }],
    [{ locale: 'EN' }, { locale: 'en', chain: ['en'] }],
    [{ locale: 'en_US' }, { locale: 'en', chain: ['en'] }],
    [
      { locale: 'EN', fallback: 'SQ' },
      { locale: 'en', chain: ['en', 'sq'], fallback: 'sq' },
    ],
    [
      { locale: 'sr-latn-rs', fallback: 'auto' },
      { locale: 'sr-Latn', chain: ['sr-Latn', 'sq'], fallback: 'auto' },
    ],
    [
      { locale: 'de-CH', fallback: 'auto' },
      { locale: 'sq', chain: ['sq'], fallback: 'auto' },
    ],
  ])('of %j', (query, resolved) => {
    expect(resolveLocales(configured, query)).toEqual({ fallback: undefined, ...resolved });
  });

  it.each([
    [{ locale: 'de-CH' }, 'locale'],
    [{ locale: 'de-CH', fallback: 'en' }, 'locale'],
    [{ locale: '*', fallback: 'auto' }, 'locale'],
    [{ locale: "sq'--", fallback: 'auto' }, 'locale'],
    [{ locale: 'sq', fallback: 'de' }, 'fallback'],
  ])('refuses %j by %s', (query, named) => {
    expect(() => resolveLocales(configured, query)).toThrow(new RegExp(`^${named}: `));
  });
});
