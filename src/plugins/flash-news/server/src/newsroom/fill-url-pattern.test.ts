import { describe, expect, it } from '@jest/globals';
import { fillUrlPattern } from './fill-url-pattern';

describe('fillUrlPattern', () => {
  const values = { documentId: 'doc', locale: 'sq', slug: 'a b/ç' };

  it('escapes every value', () => {
    expect(fillUrlPattern('https://x.test/{locale}/{slug}?id={documentId}', values)).toBe(
      'https://x.test/sq/a%20b%2F%C3%A7?id=doc',
    );
  });

  it('needs a slug only if the pattern has one', () => {
    const without = { ...values, slug: null };
    expect(fillUrlPattern('https://x.test/{slug}', without)).toBeNull();
    expect(fillUrlPattern('https://x.test/{documentId}', without)).toBe('https://x.test/doc');
  });

  it('is null without a pattern', () => {
    expect(fillUrlPattern(null, values)).toBeNull();
  });
});
