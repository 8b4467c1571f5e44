import { describe, expect, it } from '@jest/globals';
import { isSaveKey } from './saveQuotesFirst';

const pressed = (key: string, held: object = { ctrlKey: true }): boolean =>
  isSaveKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

describe('isSaveKey', () => {
  it('knows the keys by which Strapi saves and publishes, and no others', () => {
    expect(pressed('s')).toBe(true);
    expect(pressed('S', { metaKey: true })).toBe(true);
    expect(pressed('Enter')).toBe(true);
    expect(pressed('Enter', { ctrlKey: true, shiftKey: true })).toBe(true);
    expect(pressed('S', { ctrlKey: true, shiftKey: true })).toBe(false);
    expect(pressed('s', {})).toBe(false);
    expect(pressed('Enter', { shiftKey: true })).toBe(false);
  });
});
