import { describe, expect, it } from '@jest/globals';
import { BASE, fakeNewsroom, refusal } from './fixtures/newsroom';
import { createClient } from './index';

const PREVIEW = {
  data: { documentId: 'doc', title: 'Drafti' },
  meta: { contentType: 'api::article.article', locale: 'sq', status: 'draft', until: 'later' },
};

const clientOf = (...answers: Response[]) => {
  const { fetch, requests } = fakeNewsroom(...answers);
  return { client: createClient({ baseUrl: BASE, fetch }), requests };
};

describe('preview', () => {
  it('sends the token in a header, so that no log of addresses has it', async () => {
    const { client, requests } = clientOf(Response.json(PREVIEW));
    expect(await client.preview('a.b+c/ë')).toEqual(PREVIEW);
    const [{ url, headers }] = requests as [{ url: string; headers: Record<string, string> }];
    expect(url).toBe(`${BASE}/api/flash-news/preview`);
    expect(decodeURIComponent(headers['Preview-Token'] ?? '')).toBe('a.b+c/ë');
  });

  it('caches no answer: another token opens another version', async () => {
    const answer = () => Response.json(PREVIEW, { headers: { ETag: '"1"' } });
    const { client, requests } = clientOf(answer(), answer());
    await client.preview('one');
    await client.preview('two');
    expect(requests[1]?.headers).not.toHaveProperty('If-None-Match');
  });

  it('rejects with the status of the newsroom', async () => {
    const { client } = clientOf(refusal(401, 'token: this preview has ended'));
    await expect(client.preview('old')).rejects.toMatchObject({ status: 401 });
  });
});

describe('feedAddress', () => {
  it('names format, language and what the feed is of', () => {
    const { client } = clientOf();
    expect(client.feedAddress('rss.xml', { locale: 'sq', category: 'bota' })).toBe(
      `${BASE}/api/latest-news/rss.xml?locale=sq&category=bota`,
    );
    expect(client.feedAddress('feed.json')).toBe(`${BASE}/api/latest-news/feed.json`);
  });
});
