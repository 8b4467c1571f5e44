import { describe, expect, it } from '@jest/globals';
import { fillUrlPattern } from './fill-url-pattern';

describe('fillPattern', () => {
  const values = { documentId: 'doc', locale: 'sq', slug: 'a b/ç' };

  it('writes every value safely into the address', () => {
    expect(fillUrlPattern('https://x.test/{locale}/{slug}?id={documentId}', values)).toBe(
      'https://x.test/sq/a%20b%2F%C3%A7?id=doc',
    );
  });

  it('does without a slug only where the pattern does', () => {
    const without = { ...values, slug: null };
    expect(fillUrlPattern('https://x.test/{slug}', without)).toBeNull();
    expect(fillUrlPattern('https://x.test/{documentId}', without)).toBe('https://x.test/doc');
  });

  it('is null without a pattern', () => {
    expect(fillUrlPattern(null, values)).toBeNull();
  });
});
