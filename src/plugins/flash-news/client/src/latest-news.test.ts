import { describe, expect, it } from '@jest/globals';
import type { LatestNewsResponse } from '../../shared/contracts/feed';
import { anItem, BASE, fakeNewsroom } from './fixtures/newsroom';
import { createClient } from './index';

const page = (ids: string[], nextCursor: string | null): Response => {
  const body: LatestNewsResponse = {
    data: ids.map((id) => anItem(id)),
    meta: { locale: 'sq', title: null, limit: 2, nextCursor },
  };
  return Response.json(body);
};

describe('Latest news', () => {
  it('sends its options as query parameters', async () => {
    const { fetch, requests } = fakeNewsroom(page(['a'], null));
    const client = createClient({ baseUrl: `${BASE}/`, fetch, token: 'secret' });
    const answer = await client.latestNews({
      locale: 'en',
      fallback: ['sq', 'mk'],
      category: 'bota & rajoni',
      from: new Date(Date.UTC(2026, 10, 24)),
      to: '2026-11-25T00:00:00+01:00',
      limit: 5,
    });
    expect(answer.data).toEqual([anItem('a')]);
    expect(requests).toHaveLength(1);
    const url = new URL(requests[0]?.url ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${BASE}/api/latest-news`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      locale: 'en',
      fallback: 'sq,mk',
      category: 'bota & rajoni',
      from: '2026-11-24T00:00:00.000Z',
      to: '2026-11-25T00:00:00+01:00',
      limit: '5',
    });
    expect(requests[0]?.headers).toEqual({
      Accept: 'application/json',
      Authorization: 'Bearer secret',
    });
  });

  it("sends no parameters without options, on the page's own host too", async () => {
    const { fetch, requests } = fakeNewsroom(page([], null));
    await createClient({ baseUrl: '', fetch }).latestNews();
    expect(requests).toEqual([
      { url: '/api/latest-news', headers: { Accept: 'application/json' } },
    ]);
  });

  it('requests all pages with the same parameters', async () => {
    const { fetch, requests } = fakeNewsroom(
      page(['a', 'b'], 'x+1'),
      page(['c', 'd'], 'x2'),
      page([], null),
    );
    const ids: string[] = [];
    for await (const { documentId } of createClient({ baseUrl: BASE, fetch }).eachNews({
      locale: 'sq',
      limit: 2,
    })) {
      ids.push(documentId);
    }
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect(requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams))).toEqual([
      { locale: 'sq', limit: '2' },
      { locale: 'sq', limit: '2', cursor: 'x+1' },
      { locale: 'sq', limit: '2', cursor: 'x2' },
    ]);
  });

  it('requests no page that is not needed', async () => {
    const { fetch, requests } = fakeNewsroom(page(['a', 'b'], 'x1'));
    for await (const { documentId } of createClient({ baseUrl: BASE, fetch }).eachNews()) {
      if (documentId === 'b') break;
    }
    expect(requests).toHaveLength(1);
  });

  it('iterates over pages from a cursor on', async () => {
    const { fetch, requests } = fakeNewsroom(page(['c'], 'x3'), page(['d'], null));
    const sizes: number[] = [];
    for await (const { data } of createClient({ baseUrl: BASE, fetch }).eachPage({
      cursor: 'x2',
    })) {
      sizes.push(data.length);
    }
    expect(sizes).toEqual([1, 1]);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([
      'x2',
      'x3',
    ]);
  });
});
