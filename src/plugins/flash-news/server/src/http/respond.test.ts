import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { toAnswer, toVariant, type Answer, type AnswerContent } from './answer';
import { FEED_TIMES } from './cache-control';
import { CORS } from './cors';
import type { Encoding } from './encodings';
import { respond, type HttpRequest, type HttpResponse } from './respond';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const TYPE = 'application/rss+xml';
const TEXT = '<rss/>'.repeat(50);

const content: AnswerContent = {
  text: TEXT,
  locales: ['sq', 'en'],
  shows: { categories: ['c1'], documents: ['d1'] },
  next: 'https://cms.test/api/latest-news/rss.xml?cursor=x',
  flashUntil: null,
  until: null,
};

type Fields = Record<string, string>;

const fieldsOf = ({ headers }: HttpResponse): Fields =>
  Object.fromEntries(
    headers.flatMap((name, index) => (index % 2 ? [] : [[name, headers[index + 1] ?? '']])),
  );

const kind = { mediaType: TYPE, negotiated: true, stale: FEED_TIMES };
const made = { lastModified: Math.floor(NOW / 1000) - 60, at: NOW - 60_000 };
const LAST_MODIFIED = 'Mon, 02 Mar 2026 07:59:00 GMT';
const answerOf = (of: AnswerContent, changed: object = {}): Answer =>
  toAnswer(of, { ...kind, ...changed }, { plain: toVariant(of.text), made });
const answer = answerOf(content);
const ask = (headers: HttpRequest['headers'], method = 'GET', of = answer, now = NOW) =>
  Promise.resolve(respond(of, { method, headers }, now));

describe('respond', () => {
  const identity = answer.plain.etag;
  const tags: Partial<Record<Encoding, string>> = { identity };

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('compresses once with %s, then answers synchronously', async (encoding, unpack) => {
    const request = { method: 'GET', headers: { 'accept-encoding': encoding } };
    const first = respond(answer, request, NOW);
    expect(first).toBeInstanceOf(Promise);
    const { body } = await first;
    tags[encoding] = fieldsOf(await first)['ETag'] ?? '';
    expect(unpack(body ?? '').toString()).toBe(TEXT);
    expect(respond(answer, request, NOW)).toEqual(await first);
    expect(new Set(Object.values(tags)).size).toBe(Object.keys(tags).length);
  });

  it.each<[string, string, HttpRequest['headers'], 200 | 304 | 406, Encoding | null]>([
    ['no header at all (RFC 9110 §12.5.1)', 'GET', {}, 200, 'identity'],
    ['its media type', 'GET', { accept: 'application/rss+xml' }, 200, 'identity'],
    ['a range that has it (§12.5.1)', 'GET', { accept: 'text/html, */*;q=0.1' }, 200, 'identity'],
    ['another media type (§15.5.7)', 'GET', { accept: 'text/html' }, 406, null],
    ['quality 0 for it (§12.4.2)', 'GET', { accept: 'application/rss+xml;q=0' }, 406, null],
    ['gzip (§8.4.1.3)', 'GET', { 'accept-encoding': 'deflate, gzip' }, 200, 'gzip'],
    ['brotli (RFC 7932)', 'GET', { 'accept-encoding': 'gzip, br' }, 200, 'br'],
    [
      'its media type with a parameter',
      'GET',
      { accept: `${TYPE}; charset=utf-8` },
      200,
      'identity',
    ],
    ['gzip refused (§12.5.3)', 'GET', { 'accept-encoding': 'gzip;q=0, *' }, 200, 'identity'],
    ['an unknown encoding', 'GET', { 'accept-encoding': 'zstd' }, 200, 'identity'],
    ['HEAD (§9.3.2)', 'HEAD', {}, 200, 'identity'],
    ['HEAD and gzip', 'HEAD', { 'accept-encoding': 'gzip' }, 200, 'gzip'],
    ['the entity tag (§13.1.2)', 'GET', { 'if-none-match': 'IDENTITY' }, 304, 'identity'],
    ['a weakened one (§8.8.3.2)', 'GET', { 'if-none-match': 'W/IDENTITY' }, 304, 'identity'],
    ['one of a list', 'GET', { 'if-none-match': '"x", IDENTITY' }, 304, 'identity'],
    ['any (§13.1.2)', 'GET', { 'if-none-match': '*' }, 304, 'identity'],
    ['another tag', 'GET', { 'if-none-match': '"x"' }, 200, 'identity'],
    ['HEAD and the tag', 'HEAD', { 'if-none-match': 'IDENTITY' }, 304, 'identity'],
    [
      'the tag of the other variant (§8.8.3.3)',
      'GET',
      { 'if-none-match': 'IDENTITY', 'accept-encoding': 'gzip' },
      200,
      'gzip',
    ],
    [
      'the tag of the gzip variant',
      'GET',
      { 'if-none-match': 'GZIP', 'accept-encoding': 'gzip' },
      304,
      'gzip',
    ],
    ['its date (§13.1.3)', 'GET', { 'if-modified-since': LAST_MODIFIED }, 304, 'identity'],
    ['HEAD and its date', 'HEAD', { 'if-modified-since': LAST_MODIFIED }, 304, 'identity'],
    [
      'an earlier date',
      'GET',
      { 'if-modified-since': 'Mon, 02 Mar 2026 07:58:59 GMT' },
      200,
      'identity',
    ],
    ['no date at all', 'GET', { 'if-modified-since': 'yesterday' }, 200, 'identity'],
    [
      'another tag, whatever the date (§13.2.2)',
      'GET',
      { 'if-none-match': '"x"', 'if-modified-since': LAST_MODIFIED },
      200,
      'identity',
    ],
    [
      'another media type, before the tag',
      'GET',
      { 'if-none-match': '*', accept: 'text/html' },
      406,
      null,
    ],
  ])('to %s', async (_, method, asked, status, encoding) => {
    const tag = asked['if-none-match']
      ?.replace('IDENTITY', identity)
      .replace('GZIP', tags.gzip ?? '');
    const headers = { ...asked, ...(tag !== undefined && { 'if-none-match': tag }) };
    const response = await ask(headers, method);
    const fields = fieldsOf(response);
    expect(response.status).toBe(status);
    expect(fields['ETag']).toBe(encoding === null ? undefined : tags[encoding]);
    expect(fields['Content-Encoding']).toBe(
      encoding === null || encoding === 'identity' ? undefined : encoding,
    );
    const isWhole = status === 200 && method === 'GET';
    expect(response.body === undefined).toBe(!isWhole);
    // A 304 has no body to be long (§8.6); HEAD says how long GET's is.
    const same = await ask({ 'accept-encoding': encoding ?? 'identity' });
    expect(fields['Content-Length']).toBe(status === 200 ? String(same.body?.length) : undefined);
  });

  it('has every header of a 200 in a 304 but the length (RFC 9110 §15.4.5)', async () => {
    const { 'Content-Length': _, ...whole } = fieldsOf(await ask({}));
    expect(fieldsOf(await ask({ 'if-none-match': '*' }))).toEqual(whole);
    expect(whole).toEqual({
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Content-Language': 'sq, en',
      'Surrogate-Key': 'latest-news locale-sq locale-en category-c1 document-d1',
      Link: '<https://cms.test/api/latest-news/rss.xml?cursor=x>; rel="next"',
      Vary: 'Accept-Encoding',
      ...CORS,
      'Last-Modified': LAST_MODIFIED,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      ETag: identity,
      'Cache-Control': 'public, max-age=5, stale-while-revalidate=55, stale-if-error=86400',
    });
  });

  it('gives an address that ends in a format, whatever `Accept` says', async () => {
    const fixed = answerOf(content, { negotiated: false });
    for (const accept of ['text/html', 'image/png', `${TYPE};q=0`, '*/*;q=0'])
      expect(await ask({ accept }, 'GET', fixed)).toMatchObject({ status: 200 });
  });

  it('makes no new header list while nothing in it changes', async () => {
    expect((await ask({})).headers).toBe((await ask({ accept: '*/*' })).headers);
  });

  it('expires in caches when its flash ends', async () => {
    const flashing = answerOf({ ...content, flashUntil: NOW + 20_000 });
    const caching = async (now: number) =>
      fieldsOf(await ask({}, 'GET', flashing, now))['Cache-Control'];
    expect(await caching(NOW)).toContain('stale-while-revalidate=14');
    expect(await caching(NOW + 10_000)).toContain('stale-while-revalidate=4');
    expect(await caching(NOW + 19_500)).toContain('max-age=0, stale-while-revalidate=0');
  });
});
