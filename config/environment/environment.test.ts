import { afterEach, describe, expect, it } from '@jest/globals';
import { addressPattern } from './address-pattern';
import { flag } from './flag';
import { webAddress } from './web-address';
import { wholeNumber } from './whole-number';

const NAME = 'TEST_VARIABLE';

afterEach(() => {
  Reflect.deleteProperty(process.env, NAME);
});

describe('wholeNumber', () => {
  it.each([
    ['0', 0],
    ['600', 600],
    [' 12 ', 12],
    ['', 7],
  ])('reads %j', (given, expected) => {
    process.env[NAME] = given;
    expect(wholeNumber(NAME, 7)).toBe(expected);
  });

  it('returns the fallback for an absent variable', () => {
    expect(wholeNumber(NAME, 7)).toBe(7);
  });

  it.each(['-1', '1.5', 'many', '1e3', '0x10', '30 minutes', '12345678901'])(
    'refuses %j',
    (given) => {
      process.env[NAME] = given;
      expect(() => wholeNumber(NAME, 7)).toThrow(
        `TEST_VARIABLE is "${given}"; accepted is a whole number, 0 or more`,
      );
    },
  );

  it.each(['0', '65536'])('refuses %j outside its bounds', (given) => {
    process.env[NAME] = given;
    expect(() => wholeNumber(NAME, 7, { min: 1, max: 65535 })).toThrow(
      `TEST_VARIABLE is "${given}"; accepted is a whole number from 1 to 65535`,
    );
  });
});

describe('flag', () => {
  it.each([
    ['true', true],
    [' false ', false],
    ['', true],
  ])('reads %j', (given, expected) => {
    process.env[NAME] = given;
    expect(flag(NAME, true)).toBe(expected);
  });

  it.each(['yes', '1', 'TRUE', 'on'])('refuses %j', (given) => {
    process.env[NAME] = given;
    expect(() => flag(NAME, false)).toThrow(
      `TEST_VARIABLE is "${given}"; accepted are true and false`,
    );
  });
});

describe('webAddress', () => {
  it.each(['', 'https://example.com', 'http://localhost:1337/cms'])('reads %j', (given) => {
    process.env[NAME] = given;
    expect(webAddress(NAME)).toBe(given);
  });

  it.each(['example.com', 'ftp://example.com', 'https//example.com', 'http://:80', '/cms'])(
    'refuses %j',
    (given) => {
      process.env[NAME] = given;
      expect(() => webAddress(NAME)).toThrow(
        `TEST_VARIABLE is "${given}"; accepted is an address with http:// or https://`,
      );
    },
  );
});

describe('addressPattern', () => {
  it.each(['', 'https://example.com/{locale}/{slug}', 'http://a.al/{documentId}'])(
    'reads %j',
    (given) => {
      process.env[NAME] = given;
      expect(addressPattern(NAME, ['slug', 'documentId'])).toBe(given);
    },
  );

  it.each(['https://example.com/', 'https://example.com/{locale}'])('refuses %j', (given) => {
    process.env[NAME] = given;
    expect(() => addressPattern(NAME, ['slug', 'documentId'])).toThrow(
      `TEST_VARIABLE is "${given}"; accepted is an address with {slug} or {documentId}`,
    );
  });
});
