import { describe, expect, it } from '@jest/globals';
import { BASE, fakeNewsroom, refusal } from './fixtures/newsroom';
import { createClient, FlashNewsError } from './index';

const failureOf = async (work: Promise<unknown>): Promise<FlashNewsError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FlashNewsError) return error;
  throw new Error('No FlashNewsError', { cause: error });
};

/** A fetch without an answer. It rejects when aborted. */
const silent = (_: string, init: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

describe('FlashNewsError', () => {
  it('has the message and details of the newsroom', async () => {
    const details = { errors: [{ path: ['limit'], message: 'must be a whole number' }] };
    const { fetch } = fakeNewsroom(refusal(400, 'limit: must be a whole number', details));
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
    ['a page in place of JSON', new Response('<!doctype html>'), 200],
    ['an empty answer', new Response(''), 200],
  ])('reports %s', async (_, response, status) => {
    const { fetch } = fakeNewsroom(response);
    expect(await failureOf(createClient({ baseUrl: BASE, fetch }).flashNews())).toMatchObject({
      failure: 'answer',
      status,
      details: null,
    });
  });

  it('reports a network failure', async () => {
    const cause = new TypeError('fetch failed');
    const { fetch } = fakeNewsroom(() => Promise.reject(cause));
    expect(await failureOf(createClient({ baseUrl: BASE, fetch }).latestNews())).toMatchObject({
      failure: 'network',
      status: null,
      cause,
    });
  });

  it('reports a timeout', async () => {
    const client = createClient({ baseUrl: BASE, fetch: silent, timeout: 5 });
    expect(await failureOf(client.latestNews())).toMatchObject({
      failure: 'timeout',
      status: null,
    });
  });

  it('reports a body that does not end in time', async () => {
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

  it('is not thrown for a call that the caller aborts', async () => {
    const caller = new AbortController();
    const reason = new Error('The reader has left');
    const client = createClient({ baseUrl: BASE, fetch: silent });
    const reading = client.latestNews({}, { signal: caller.signal });
    caller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(client.latestNews({}, { signal: caller.signal })).rejects.toBe(reason);
  });
});
