import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerOf } from './reader.mjs';

describe('the reader that the demo serves', () => {
  let outside: string;
  let server: Server;

  beforeAll(async () => {
    outside = mkdtempSync(path.join(os.tmpdir(), 'reader-'));
    const folder = path.join(outside, 'dist');
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    writeFileSync(
      path.join(folder, 'index.html'),
      '<meta name="newsroom" content="http://localhost:1337" />',
    );
    writeFileSync(path.join(folder, 'assets', 'a-1.js'), 'built');
    writeFileSync(path.join(outside, 'secret.js'), 'secret');
    const newsroom = 'http://localhost:1400/a"b&c';
    server = createServer(readerOf({ folder, newsroom })).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
    rmSync(outside, { recursive: true });
  });

  /** Asks for a path as it is written: `fetch` would resolve its dots. */
  const ask = async (address: string): Promise<{ answer: IncomingMessage; body: string }> => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, path: address, agent: false }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { answer, body: await text(answer) };
  };

  it('is its files, which caches may keep', async () => {
    const { answer, body } = await ask('/assets/a-1.js');
    expect(body).toBe('built');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    '/',
    '/sq',
    '/sq/story/uji-i-pijsh%C3%ABm',
    '/sq/story/node.js',
    '/index.html',
    '/%E0%A4',
  ])('is the page at %s, with the newsroom’s address and a content policy', async (address) => {
    const { answer, body } = await ask(address);
    expect(answer.statusCode).toBe(200);
    expect(body).toBe('<meta name="newsroom" content="http://localhost:1400/a&quot;b&amp;c" />');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('connect-src http://localhost:1400;');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '//x/../../secret.js',
  ])('is no file of elsewhere: %s', async (address) => {
    expect((await ask(address)).body).not.toBe('secret');
  });
});
