import { describe, expect, it } from '@jest/globals';
import type { LatestNewsResponse } from '../../shared/contracts/feed';
import { anItem, BASE, fakeNewsroom, refusal } from './fixtures/newsroom';
import { createClient } from './index';

const body: LatestNewsResponse = {
  data: [anItem('a')],
  meta: { locale: 'sq', title: null, limit: 20, nextCursor: null },
};
const tagged = (etag: string): Response => Response.json(body, { headers: { ETag: etag } });
const unchanged = (): Response => new Response(null, { status: 304 });

describe('a repeated request', () => {
  const clientOf = (...answers: Response[]) => {
    const { fetch, requests } = fakeNewsroom(...answers);
    const tags = () => requests.map(({ headers }) => headers['If-None-Match']);
    return { fetch, tags, client: createClient({ baseUrl: BASE, fetch }) };
  };

  it('gets no body while nothing has changed', async () => {
    const { client, tags } = clientOf(tagged('"1"'), unchanged(), unchanged());
    for (let round = 0; round < 3; round += 1) expect(await client.latestNews()).toEqual(body);
    expect(tags()).toEqual([undefined, '"1"', '"1"']);
  });

  it('returns a new object to each caller', async () => {
    const { client } = clientOf(tagged('"1"'), unchanged());
    (await client.latestNews()).data.pop();
    expect(await client.latestNews()).toEqual(body);
  });

  it('returns a changed answer, and then sends its tag', async () => {
    const { client, tags } = clientOf(tagged('"1"'), tagged('"2"'), unchanged());
    for (let round = 0; round < 3; round += 1) await client.latestNews();
    expect(tags()).toEqual([undefined, '"1"', '"2"']);
  });

  it('keeps the cached response after a failure', async () => {
    const { client, tags } = clientOf(tagged('"1"'), refusal(503, 'Soon'), unchanged());
    await client.latestNews();
    await expect(client.latestNews()).rejects.toThrow('Soon');
    expect(await client.latestNews()).toEqual(body);
    expect(tags()).toEqual([undefined, '"1"', '"1"']);
  });

  it('caches each URL separately', async () => {
    const { client, tags } = clientOf(tagged('"sq"'), tagged('"en"'), unchanged());
    for (const locale of ['sq', 'en', 'sq']) await client.latestNews({ locale });
    expect(tags()).toEqual([undefined, undefined, '"sq"']);
  });

  it('caches the last fifty URLs', async () => {
    const fifty = Array.from({ length: 50 }, (_, n) => n + 1);
    const answers = [...fifty, 1, 51, 1, 2].map((limit) => tagged(`"${limit}"`));
    const { client, tags } = clientOf(...answers);
    for (const limit of [...fifty, 1, 51, 1, 2]) await client.latestNews({ limit });
    // 51 evicted 2, because 1 had been used since.
    expect(tags().slice(50)).toEqual(['"1"', undefined, '"1"', undefined]);
  });

  it('is unconditional if turned off, or if the answer has no tag', async () => {
    const { fetch, tags } = clientOf(tagged('"1"'), tagged('"1"'));
    const plain = createClient({ baseUrl: BASE, fetch, conditional: false });
    await plain.latestNews();
    await plain.latestNews();
    expect(tags()).toEqual([undefined, undefined]);
    const untagged = clientOf(Response.json(body), Response.json(body));
    await untagged.client.latestNews();
    await untagged.client.latestNews();
    expect(untagged.tags()).toEqual([undefined, undefined]);
  });
});
