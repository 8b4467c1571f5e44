import { describe, expect, it } from '@jest/globals';

import { faultOf } from './required';

describe('faultOf', () => {
  it.each([
    ['left out', undefined],
    ['empty', ''],
    ['blank', '   '],
  ])('calls a secret that is %s missing', (_, value) => {
    expect(faultOf('JWT_SECRET', value)).toBe('is missing');
  });

  it.each(['toBeModified', 'tobemodified1234567', 'change-me-please-now', '<your secret here>'])(
    'refuses the placeholder %s',
    (value) => {
      expect(faultOf('JWT_SECRET', value)).toBe('is still a placeholder');
    },
  );

  it('refuses a short value', () => {
    expect(faultOf('JWT_SECRET', 'abcdefghijklmno')).toBe('is shorter than 16 characters');
    expect(faultOf('JWT_SECRET', 'abcdefghijklmnop')).toBeNull();
  });

  it('refuses a long value of repeated characters', () => {
    expect(faultOf('JWT_SECRET', 'abababababababababab')).toBe('is too easy to guess');
  });

  it('checks every key of APP_KEYS', () => {
    expect(faultOf('APP_KEYS', 'kQ3vX9-mT2bL7pZ4,wR8nY5_cJ6hF1sD0')).toBeNull();
    expect(faultOf('APP_KEYS', 'kQ3vX9-mT2bL7pZ4,toBeModified2')).toBe('is still a placeholder');
    expect(faultOf('APP_KEYS', 'kQ3vX9-mT2bL7pZ4,')).toBe('is shorter than 16 characters');
  });
});
