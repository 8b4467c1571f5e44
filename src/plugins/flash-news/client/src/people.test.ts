import { describe, expect, it } from '@jest/globals';
import { createClient } from './index';

const clientWith = (answer: () => Response) => {
  const urls: string[] = [];
  const client = createClient({
    baseUrl: 'https://news.example',
    fetch: (url) => {
      urls.push(url);
      return Promise.resolve(answer());
    },
  });
  return { client, urls };
};

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });

describe('quotes and persons', () => {
  it('asks whose quotes, of which days and page', async () => {
    const answer = { data: [], meta: { locale: 'sq', limit: 5, nextCursor: null } };
    const { client, urls } = clientWith(() => json(answer));
    const query = { speaker: 'edi-rama', from: '2026-01-31', limit: 5, cursor: 'abc' };
    expect(await client.quotes(query)).toEqual(answer);
    expect(urls).toEqual([
      'https://news.example/api/wire-desk/quotes?speaker=edi-rama&from=2026-01-31&limit=5&cursor=abc',
    ]);
  });

  it('loads a person, and tells one that has moved', async () => {
    const person = { documentId: 'p1', slug: 'edi-rama', name: 'Edi Rama' };
    const { client, urls } = clientWith(() => json({ data: person, meta: {} }));
    expect(await client.person('edi-rama', { locale: 'en' })).toEqual({ kind: 'found', person });
    expect(await client.person('p1')).toEqual({ kind: 'found', person });
    expect(await client.person('e/r')).toEqual({ kind: 'moved', slug: 'edi-rama', person });
    expect(urls[2]).toBe('https://news.example/api/wire-desk/people/e%2Fr');
    expect(await client.person('..')).toBeNull();
  });

  it('has nobody for a 404, a slug for a 301 that fetch did not follow, and an error for others', async () => {
    const none = clientWith(() => json({ error: { message: 'slug: …' } }, 404));
    expect(await none.client.person('nobody')).toBeNull();
    const moved = clientWith(() => json({ data: { slug: 'edi-rama' } }, 301));
    expect(await moved.client.person('old')).toEqual({
      ...{ kind: 'moved', slug: 'edi-rama', person: null },
    });
    const failed = clientWith(() => json({ error: { message: 'no' } }, 500));
    await expect(failed.client.person('x')).rejects.toThrow();
    await expect(none.client.quotes({ speaker: 'nobody' })).rejects.toThrow();
  });
});
