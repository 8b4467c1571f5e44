import { describe, expect, it } from '@jest/globals';
import { isRepeated, REPEAT_WINDOW, requestKeyOf } from './repeated-request';

describe('requestKeyOf', () => {
  const request = { contentType: 'api::a.a', documentId: 'd', level: 'flash', minutes: 20 };
  const requestKey = requestKeyOf('raise', request);

  it('is the same for the same request, in any order of its fields', () => {
    const { minutes, ...rest } = request;
    expect(requestKeyOf('raise', { minutes, ...rest, text: undefined })).toBe(requestKey);
  });

  it('does not depend on the expected event', () => {
    expect(requestKeyOf('raise', { ...request, expectedEvent: 7 })).toBe(requestKey);
  });

  it.each([
    ['another verb', 'change', request],
    ['another level', 'raise', { ...request, level: 'urgent' }],
    ['another length', 'raise', { ...request, minutes: 21 }],
    ['another document', 'raise', { ...request, documentId: 'e' }],
    ['a banner line', 'raise', { ...request, text: { sq: 'Tani' } }],
    ['a reason', 'raise', { ...request, reason: 'because' }],
  ])('differs for %s', (_, verb, other) => {
    expect(requestKeyOf(verb, other)).not.toBe(requestKey);
  });
});

describe('isRepeated', () => {
  const last = { lastRequest: 'key', lastRequestAt: 10_000 };

  it.each([
    [10_000, true],
    [10_000 + REPEAT_WINDOW, true],
    [10_000 + REPEAT_WINDOW + 1, false],
    [9_999, true],
    [10_000 - REPEAT_WINDOW - 1, false],
  ])('at %i ms is %s', (now, repeat) => {
    expect(isRepeated(last, 'key', { asked: now, now })).toBe(repeat);
  });

  it('is true for a request that was received before the last one, and waited', () => {
    expect(isRepeated(last, 'key', { asked: 3_000, now: 11_000 })).toBe(true);
  });

  it('is false for another request, and where there was none', () => {
    expect(isRepeated(last, 'other', { asked: 10_000, now: 10_000 })).toBe(false);
    expect(
      isRepeated({ lastRequest: null, lastRequestAt: null }, 'key', { asked: 0, now: 0 }),
    ).toBe(false);
  });
});
