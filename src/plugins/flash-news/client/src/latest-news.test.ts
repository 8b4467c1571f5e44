import { describe, expect, it } from '@jest/globals';
import type { LatestNewsResponse } from '../../shared/contracts/feed';
import { anItem, BASE, newsroomOf } from './fixtures/newsroom';
import { createClient } from './index';

const page = (ids: string[], nextCursor: string | null): Response => {
  const body: LatestNewsResponse = {
    data: ids.map((id) => anItem(id)),
    meta: { locale: 'sq', title: null, limit: 2, nextCursor },
  };
  return Response.json(body);
};

describe('Latest news', () => {
  it('asks the newsroom in the words of its API', async () => {
    const { fetch, asked } = newsroomOf(page(['a'], null));
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
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0]?.url ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${BASE}/api/latest-news`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      locale: 'en',
      fallback: 'sq,mk',
      category: 'bota & rajoni',
      from: '2026-11-24T00:00:00.000Z',
      to: '2026-11-25T00:00:00+01:00',
      limit: '5',
    });
    expect(asked[0]?.headers).toEqual({
      Accept: 'application/json',
      Authorization: 'Bearer secret',
    });
  });

  it('asks plainly where nothing is said, on the own host too', async () => {
    const { fetch, asked } = newsroomOf(page([], null));
    await createClient({ baseUrl: '', fetch }).latestNews();
    expect(asked).toEqual([{ url: '/api/latest-news', headers: { Accept: 'application/json' } }]);
  });

  it('goes through all pages with the same question', async () => {
    const { fetch, asked } = newsroomOf(
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
    expect(asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams))).toEqual([
      { locale: 'sq', limit: '2' },
      { locale: 'sq', limit: '2', cursor: 'x+1' },
      { locale: 'sq', limit: '2', cursor: 'x2' },
    ]);
  });

  it('asks for no page that is not needed', async () => {
    const { fetch, asked } = newsroomOf(page(['a', 'b'], 'x1'));
    for await (const { documentId } of createClient({ baseUrl: BASE, fetch }).eachNews()) {
      if (documentId === 'b') break;
    }
    expect(asked).toHaveLength(1);
  });

  it('gives the pages themselves, from a cursor on', async () => {
    const { fetch, asked } = newsroomOf(page(['c'], 'x3'), page(['d'], null));
    const sizes: number[] = [];
    for await (const { data } of createClient({ baseUrl: BASE, fetch }).eachPage({
      cursor: 'x2',
    })) {
      sizes.push(data.length);
    }
    expect(sizes).toEqual([1, 1]);
    expect(asked.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual(['x2', 'x3']);
  });
});
