import { describe, expect, it } from '@jest/globals';
import { leftOutOf } from './left-out';

describe('leftOutOf', () => {
  it('places each piece before a paragraph of the story', () => {
    const copy = 'Menu\nHead\nFirst paragraph.\nPhoto: X\nSecond paragraph.\nMenu';
    const place = (text: string) => {
      const start = copy.indexOf(text);
      return { start, end: start + text.length };
    };
    const found = leftOutOf(copy, {
      leftOut: [
        { text: 'Menu', reason: 'furniture' },
        { text: 'Photo: X', reason: 'caption' },
        { text: 'Menu', reason: 'furniture' },
      ],
      places: [place('First paragraph.'), place('Second paragraph.')],
    });
    expect(found.map(({ before }) => before)).toEqual([0, 1, 2]);
  });
});
