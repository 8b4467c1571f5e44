import { describe, expect, it } from '@jest/globals';
import { drawPassword } from './passwords.mjs';

describe('a password of the demo', () => {
  it('is one that Strapi accepts: small letter, capital, digit, 8 characters or more', () => {
    expect(drawPassword()).toMatch(/^[A-Z]{5}-[a-z]{5}-[2-9]{4}$/);
  });

  it('is another every time', () => {
    const drawn = Array.from({ length: 200 }, drawPassword);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
