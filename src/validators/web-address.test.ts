import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLink, isWebAddress } from './web-address';

const ADDRESSES = [
  'https://example.com',
  'http://example.com/a?b=c#d',
  'HTTPS://EXAMPLE.COM/',
  'https://shembull.al/lajme/ç-është',
  'https://[2001:db8::1]:8080/',
];

const NEVER = [
  '',
  'example.com',
  '//example.com',
  '/\\example.com',
  'https:example.com',
  'https:///example.com',
  'https://',
  'ftp://example.com',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://user:secret@example.com',
  'https://user@example.com',
  'https://exa mple.com',
  'https://example.com/a b',
  'https://example.com\u0000',
  'https:\\\\example.com',
  ' https://example.com',
  'mailto://example.com',
];

describe('isWebAddress', () => {
  it.each(ADDRESSES)('accepts %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each([...NEVER, 'mailto:a@example.com', '/about'])('refuses %j', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('isLink', () => {
  it.each([...ADDRESSES, 'mailto:a@example.com', 'tel:+35542', '/about', '/', '#quotes'])(
    'accepts %s',
    (text) => {
      expect(isLink(text)).toBe(true);
    },
  );

  it.each(NEVER)('refuses %j', (text) => {
    expect(isLink(text)).toBe(false);
  });

  it('accepts letters beyond ASCII on every call', () => {
    const results = new Set<boolean>();
    for (let time = 0; time < 20_000; time += 1) results.add(isWebAddress('https://ndërtim.al/'));
    expect([...results]).toEqual([true]);
  });

  it('accepts no link that a browser would resolve to an unnamed host', () => {
    const page = 'https://site.test/page';
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('/', '\\', ':', '\t', 'j', '.', '@', '#', 'https:', 'a') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(isLink(text));
        const { protocol, host } = new URL(text, page);
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
        expect(isWebAddress(text) || ['site.test', ''].includes(host)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
