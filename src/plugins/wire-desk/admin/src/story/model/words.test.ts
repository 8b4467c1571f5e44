import { describe, expect, it } from '@jest/globals';
import { foldedWords, isSameQuote, nearestTo, placeOf } from './words';

const STORY = foldedWords('“We will not wait,” she said, “for the bridge.” Nobody waits.');

describe('placeOf', () => {
  it('finds words whatever their case and marks', () => {
    expect(placeOf('we will NOT wait', STORY)).toBe(0);
  });

  it('finds the parts of an interrupted quote, in their order only', () => {
    expect(placeOf('We will not wait … for the bridge.', STORY)).toBe(0);
    expect(placeOf('for the bridge … We will not wait', STORY)).toBe(-1);
  });

  it('finds whole words only, and nothing where there are none', () => {
    expect(placeOf('bridge. Nobody wait', STORY)).toBe(-1);
    expect(placeOf('“…”', STORY)).toBe(-1);
  });

  it('finds Albanian letters', () => {
    expect(placeOf('Çështja është e hapur', foldedWords('tha: «çështja ËSHTË e hapur»'))).toBe(4);
  });
});

describe('nearestTo', () => {
  it('is what has most of the words, a quote or a sentence', () => {
    const paragraphs = ['The mayor spoke. We will never wait for the bridge again, she said.'];
    expect(nearestTo('We will not wait for the bridge', [], paragraphs)).toBe(
      'We will never wait for the bridge again, she said.',
    );
    expect(
      nearestTo('We will not wait for the bridge', ['We will never wait for the bridge'], []),
    ).toBe('We will never wait for the bridge');
  });

  it('is nothing where nothing is alike', () => {
    expect(nearestTo('Rain all day', ['The bridge is closed'], ['Nobody came.'])).toBeNull();
  });
});

describe('isSameQuote', () => {
  it('takes most of a quote for the quote, and a few of its words not', () => {
    expect(isSameQuote('We won’t wait for it', 'We won’t wait for it any more')).toBe(true);
    expect(isSameQuote('wait', 'We won’t wait for it any more')).toBe(false);
    expect(isSameQuote('', 'We won’t')).toBe(false);
  });
});
