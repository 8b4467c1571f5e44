import { describe, expect, it } from '@jest/globals';
import { isFlashShortcut } from './isFlashShortcut';

const keys = { code: 'KeyF', ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };

describe('isFlashShortcut', () => {
  it('is Ctrl and Shift and F, or Cmd on a Mac', () => {
    expect(isFlashShortcut(keys)).toBe(true);
    expect(isFlashShortcut({ ...keys, ctrlKey: false, metaKey: true })).toBe(true);
  });

  it.each([
    ['another key', { code: 'KeyG' }],
    ['the browser’s own search', { shiftKey: false }],
    ['no Ctrl', { ctrlKey: false }],
    ['Alt too, which prints letters on some keyboards', { altKey: true }],
    ['Ctrl and Cmd', { metaKey: true }],
  ])('is not %s', (_what, changed) => {
    expect(isFlashShortcut({ ...keys, ...changed })).toBe(false);
  });
});
