import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { createTestClock } from '../../helpers/testClock';
import { startFeedServer, type FeedServer } from './feedServer';
import { configureIngest, ingestOf, rss, story, type Ingest } from './ingest';

let newsroom: Newsroom;
let ingest: Ingest;
let server: FeedServer;
let folder: string;
const clock = createTestClock();

beforeAll(async () => {
  server = await startFeedServer();
  folder = mkdtempSync(path.join(os.tmpdir(), 'wire-'));
  const feed = (name: string, given: object = {}) => ({
    url: server.url(`/${name}`),
    provider: name,
    everyMinutes: 5,
    allowPrivate: true,
    ...given,
  });
  process.env['TEST_WIRE_KEY'] = 'Bearer secret';
  newsroom = await bootNewsroom({
    clock,
    beforeLoad: configureIngest(
      {
        maxBytes: 100_000,
        folder: { path: folder, provider: 'Drop', everySeconds: 10 },
        feeds: [
          feed('steady', { headersFrom: { Authorization: 'TEST_WIRE_KEY' } }),
          feed('failing'),
          feed('private', { allowPrivate: false }),
          feed('moved'),
          feed('looping'),
          feed('large'),
          feed('page'),
          feed('compressed'),
        ],
      },
      () => clock.now(),
    ),
  });
  ingest = ingestOf(newsroom.strapi);
});

afterAll(async () => {
  await newsroom.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
  delete process.env['TEST_WIRE_KEY'];
});

const stateOf = async (provider: string) =>
  (await ingest.sources()).find(({ address }) => address.endsWith(provider));

const itemsOf = async (provider: string) =>
  (await ingest.items({ limit: 100 })).items.filter((item) => item.provider === provider);

const requestsTo = (name: string) => server.requests.filter((one) => one.path === `/${name}`);

describe('a watched folder', () => {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  const look = async () => {
    clock.advance({ seconds: 11 });
    await ingest.look();
  };
  const namesIn = (sub: string) =>
    existsSync(path.join(folder, sub)) ? readdirSync(path.join(folder, sub)).sort() : [];

  it('gives a file once it is whole, and moves it', async () => {
    write('story.json', JSON.stringify(story('urn:file')));
    write('.hidden', 'x');
    write('upload.part', 'x');
    mkdirSync(path.join(folder, 'sub'));
    await look();
    expect(await itemsOf('Drop')).toEqual([]);
    await look();
    expect(await itemsOf('Drop')).toMatchObject([{ guid: 'urn:file', state: 'new', locale: 'en' }]);
    expect(namesIn('done')).toEqual(['story.json']);
    expect(namesIn('.')).toEqual(['.hidden', 'done', 'sub', 'upload.part']);
  });

  it('leaves a file that grows', async () => {
    write('growing.txt', 'One');
    await look();
    write('growing.txt', 'One and two');
    await look();
    expect(namesIn('done')).not.toContain('growing.txt');
    await look();
    expect(namesIn('done')).toContain('growing.txt');
    expect((await itemsOf('Drop'))[0]?.copy).toBe('One and two');
  });

  it('moves what it can’t read aside, with the reason', async () => {
    write('bad.json', '{"uri": 4}');
    write('large.txt', 'x'.repeat(100_001));
    await look();
    await look();
    expect(namesIn('failed')).toEqual([
      'bad.json',
      'bad.json.reason.txt',
      'large.txt',
      'large.txt.reason.txt',
    ]);
    const reason = (name: string) => readFileSync(path.join(folder, 'failed', name), 'utf8');
    expect(reason('bad.json.reason.txt')).toMatch(/uri: .*string/);
    expect(reason('large.txt.reason.txt')).toBe(
      'The file has more than 100000 bytes, which is the most.\n',
    );
    const state = (await ingest.sources())[0];
    expect(state).toMatchObject({ kind: 'folder', address: folder, failures: 0, received: 2 });
    expect(state?.lastError).toMatch(/bad\.json: .* large\.txt: /);
    await look();
    expect((await ingest.sources())[0]?.lastError).toBe(state?.lastError);
  });

  it('keeps both files of one name', async () => {
    write('story.json', JSON.stringify(story('urn:file', '2')));
    await look();
    await look();
    expect(namesIn('done').filter((name) => name.endsWith('story.json'))).toHaveLength(2);
    expect((await itemsOf('Drop'))[0]).toMatchObject({ guid: 'urn:file', state: 'update' });
  });
});

describe('a polled feed', () => {
  const next = async (minutes = 6) => {
    clock.advance({ minutes });
    await ingest.look();
  };

  it('is asked for what is new, with its headers, by one look at a time', async () => {
    const answered = rss({ guid: 'b', text: 'Second.' }, { guid: 'a', text: 'First.' });
    server.answer('/steady', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"', 'Content-Type': 'text/html' }).end(answered);
    });
    const before = requestsTo('steady').length;
    clock.advance({ minutes: 30 });
    await Promise.all([ingest.look({ hurries: true }), ingest.look()]);
    expect(requestsTo('steady').length).toBe(before + 1);
    expect((await itemsOf('steady')).map(({ guid }) => guid)).toEqual(['b', 'a']);
    expect(requestsTo('steady').at(-1)?.headers.authorization).toBe('Bearer secret');

    await ingest.look();
    expect(requestsTo('steady').length).toBe(before + 1);
    await next();
    expect(requestsTo('steady').at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(await stateOf('steady')).toMatchObject({ received: 2, failures: 0, lastError: null });
  });

  it('is asked less often while it fails, and as before once it answers', async () => {
    let isUp = false;
    server.answer('/failing', (_, response) => {
      if (isUp) response.writeHead(200).end(JSON.stringify([story('urn:f')]));
      else response.writeHead(503).end();
    });
    await ingest.look({ hurries: true });
    const failures = (await stateOf('failing'))?.failures ?? 0;
    expect((await stateOf('failing'))?.lastError).toMatch(/127\.0\.0\.1:\d+ answers with 503\./);
    const asked = requestsTo('failing').length;
    await next(9);
    expect(requestsTo('failing').length).toBe(asked);
    isUp = true;
    await next(400);
    expect(failures).toBeGreaterThan(0);
    expect(await stateOf('failing')).toMatchObject({ failures: 0, received: 1, lastError: null });
    const asked2 = requestsTo('failing').length;
    await next();
    expect(requestsTo('failing').length).toBe(asked2 + 1);
  });

  it('is not asked at a private address, unless that is configured', async () => {
    await ingest.look({ hurries: true });
    expect(requestsTo('private')).toEqual([]);
    expect((await stateOf('private'))?.lastError).toMatch(
      /127\.0\.0\.1 is an address of a private network, .* Set allowPrivate/,
    );
  });

  it('is followed where it has moved, but not for ever', async () => {
    const to = (location: string) => (_: unknown, response: ServerResponse) => {
      response.writeHead(302, { Location: location }).end();
    };
    server.answer('/moved', to('/target'));
    server.answer('/target', (_, response) => {
      response.writeHead(200).end(rss({ guid: 'm', text: 'Moved.' }));
    });
    server.answer('/looping', to('/looping'));
    await ingest.look({ hurries: true });
    expect(await itemsOf('moved')).toHaveLength(1);
    expect((await stateOf('looping'))?.lastError).toMatch(/redirects more than 3 times/);
  });

  it('says why its answer is not read', async () => {
    const answer =
      (body: string | Buffer, headers = {}) =>
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, headers).end(body);
      };
    server.answer('/large', answer(Buffer.alloc(200_000, 'x')));
    server.answer('/page', answer('<html><body><p>Please sign in.</p></body></html>'));
    server.answer('/compressed', answer('x', { 'Content-Encoding': 'gzip' }));
    await ingest.look({ hurries: true });
    expect((await stateOf('large'))?.lastError).toBe('The answer has more than 100000 bytes.');
    expect((await stateOf('page'))?.lastError).toMatch(
      /The document is html; accepted are rss, atom/,
    );
    expect((await stateOf('compressed'))?.lastError).toMatch(/compressed \(gzip\)/);
    expect(await itemsOf('page')).toEqual([]);
  });
});
