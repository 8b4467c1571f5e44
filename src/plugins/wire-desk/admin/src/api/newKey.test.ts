import { describe, expect, it } from '@jest/globals';
import { newKey } from './newKey';

describe('newKey', () => {
  it('gives another key each time, without what browsers have in secure contexts alone', () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    const keys = Array.from({ length: 100 }, newKey);
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
    expect(new Set(keys).size).toBe(100);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  });
});
