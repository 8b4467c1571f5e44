import { describe, expect, it } from '@jest/globals';
import { BASE, newsroomOf, refusal } from './fixtures/newsroom';
import { createClient, FlashNewsError } from './index';

const failureOf = async (work: Promise<unknown>): Promise<FlashNewsError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FlashNewsError) return error;
  throw new Error('No FlashNewsError', { cause: error });
};

/** Answers never, and rejects when it is aborted, as fetch does. */
const silent = (_: string, init: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

describe('what goes wrong', () => {
  it('is told in the words of the newsroom', async () => {
    const details = { errors: [{ path: ['limit'], message: 'must be a whole number' }] };
    const { fetch } = newsroomOf(refusal(400, 'limit: must be a whole number', details));
    const error = await failureOf(createClient({ baseUrl: BASE, fetch }).latestNews());
    expect(error).toMatchObject({
      name: 'FlashNewsError',
      failure: 'answer',
      status: 400,
      message: 'limit: must be a whole number',
      details,
    });
  });

  it.each([
    ['a page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 }), 502],
    ['JSON of another kind', Response.json('no', { status: 503 }), 503],
    ['a page where an answer should be', new Response('<!doctype html>'), 200],
    ['an empty answer', new Response(''), 200],
  ])('can be %s', async (_, response, status) => {
    const { fetch } = newsroomOf(response);
    expect(await failureOf(createClient({ baseUrl: BASE, fetch }).flashNews())).toMatchObject({
      failure: 'answer',
      status,
      details: null,
    });
  });

  it('can be the network', async () => {
    const cause = new TypeError('fetch failed');
    const { fetch } = newsroomOf(() => Promise.reject(cause));
    expect(await failureOf(createClient({ baseUrl: BASE, fetch }).latestNews())).toMatchObject({
      failure: 'network',
      status: null,
      cause,
    });
  });

  it('can be time', async () => {
    const client = createClient({ baseUrl: BASE, fetch: silent, timeout: 5 });
    expect(await failureOf(client.latestNews())).toMatchObject({
      failure: 'timeout',
      status: null,
    });
  });

  it('can be a body that does not end in time', async () => {
    const fetch = (_: string, { signal }: RequestInit): Promise<Response> =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(stream) {
              stream.enqueue(new TextEncoder().encode('{'));
              signal?.addEventListener('abort', () => stream.error(new Error('aborted')));
            },
          }),
        ),
      );
    const client = createClient({ baseUrl: BASE, fetch, timeout: 5 });
    expect((await failureOf(client.latestNews())).failure).toBe('timeout');
  });

  it('is not what the caller aborts', async () => {
    const caller = new AbortController();
    const reason = new Error('The reader has left');
    const client = createClient({ baseUrl: BASE, fetch: silent });
    const reading = client.latestNews({}, { signal: caller.signal });
    caller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(client.latestNews({}, { signal: caller.signal })).rejects.toBe(reason);
  });
});
