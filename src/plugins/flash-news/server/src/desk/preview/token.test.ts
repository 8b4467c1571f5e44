import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sign } from 'jsonwebtoken';
import { issuePreviewToken, readPreviewToken, type PreviewGrant } from './token';

const KEY = randomBytes(32);
const NOW = Date.parse('2026-11-24T08:00:00.000Z');
const MINUTE = 60_000;
const GRANT: PreviewGrant = {
  contentType: 'api::article.article',
  documentId: 'doc',
  locale: 'sq',
  status: 'draft',
  by: 7,
};
const issued = (minutes = 30) => issuePreviewToken(GRANT, KEY, { now: NOW, minutes });

describe('a preview token', () => {
  it('opens the version it was issued for, and names its end', () => {
    expect(readPreviewToken(issued(), KEY, NOW)).toEqual({
      grant: GRANT,
      since: NOW,
      until: NOW + 30 * MINUTE,
    });
  });

  it('opens nothing from its end on', () => {
    expect(readPreviewToken(issued(), KEY, NOW + 30 * MINUTE - 1)).toHaveProperty('grant');
    expect(readPreviewToken(issued(), KEY, NOW + 30 * MINUTE)).toEqual({ fault: 'expired' });
  });

  it('is unknown under another key', () => {
    expect(readPreviewToken(issued(), randomBytes(32), NOW)).toEqual({ fault: 'unknown' });
  });

  it('is unknown when any character is changed', () => {
    const token = issued();
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('a', 'Z', '9', '_', '-', '.'),
        (at, character) => {
          fc.pre(token[at] !== character);
          const forged = token.slice(0, at) + character + token.slice(at + 1);
          const read = readPreviewToken(forged, KEY, NOW);
          // The last character of a base64url part has spare bits: it may spell the same bytes.
          const same = { grant: GRANT, since: NOW, until: NOW + 30 * MINUTE };
          expect(read).toEqual('grant' in read ? same : { fault: 'unknown' });
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['noise', 'not.a.token'],
    ['a NUL', '\0'],
    ['an unsigned token', sign({ ...GRANT, exp: NOW }, '', { algorithm: 'none' })],
    ['a session token of the panel', sign({ userId: '1', type: 'access' }, KEY)],
    ['a token for another audience', sign(GRANT, KEY, { issuer: 'flash-news', audience: 'x' })],
    [
      'a token without an end',
      sign(GRANT, KEY, { issuer: 'flash-news', audience: 'preview', noTimestamp: true }),
    ],
    [
      'a token that names no document',
      sign({ locale: 'sq', exp: NOW }, KEY, { issuer: 'flash-news', audience: 'preview' }),
    ],
  ])('is unknown: %s', (_, token) => {
    expect(readPreviewToken(token, KEY, NOW)).toEqual({ fault: 'unknown' });
  });
});
