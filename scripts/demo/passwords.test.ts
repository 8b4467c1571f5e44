import { describe, expect, it } from '@jest/globals';
import { drawPassword } from './passwords.mjs';

describe('a password of the demo', () => {
  it('meets Strapi’s rule: a lower-case letter, a capital, a digit, at least 8 characters', () => {
    expect(drawPassword()).toMatch(/^[A-Z]{5}-[a-z]{5}-[2-9]{4}$/);
  });

  it('differs every time', () => {
    const drawn = Array.from({ length: 200 }, drawPassword);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
