import { describe, expect, it } from '@jest/globals';
import { appHeadersIn } from './app-headers';

describe('appHeadersIn', () => {
  it('picks security headers alone', () => {
    expect(
      appHeadersIn({
        'Strict-Transport-Security': 'max-age=1',
        'x-frame-options': 'DENY',
        'access-control-allow-origin': 'https://site.test',
        vary: 'Origin',
        'set-cookie': ['a=1'],
        'x-request-id': '7',
        'content-length': 5,
      }),
    ).toEqual(['Strict-Transport-Security', 'max-age=1', 'x-frame-options', 'DENY']);
  });
});
