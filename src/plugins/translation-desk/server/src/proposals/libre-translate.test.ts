import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createLibreTranslate } from './libre-translate';

let server: Server | undefined;

const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const answering = (body: string, status = 200, type = 'application/json'): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
  };
};

const propose = (url: string, more = {}): Promise<string[]> =>
  createLibreTranslate({ url, timeoutSeconds: 5, ...more }).propose({
    sourceLocale: 'sq-XK',
    targetLocale: 'en',
    texts: ['Ura', 'hapet'],
  });

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

describe('a LibreTranslate server', () => {
  it('is asked for all texts at once, in languages without regions, with the key', async () => {
    let seen: unknown;
    const url = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        seen = [request.url, JSON.parse(Buffer.concat(chunks).toString())];
        response.end(JSON.stringify({ translatedText: ['Bridge', 'opens'] }));
      });
    });
    expect(await propose(`${url}/`, { apiKey: 'k' })).toEqual(['Bridge', 'opens']);
    expect(seen).toEqual([
      '/translate',
      { q: ['Ura', 'hapet'], source: 'sq', target: 'en', format: 'text', api_key: 'k' },
    ]);
  });

  it.each([
    ['HTML', answering('<html>Hello</html>', 200, 'text/html'), /no translation/],
    ['an error in HTML', answering('<html>502</html>', 502, 'text/html'), /no translation/],
    ['one text', answering('{"translatedText":"Bridge"}'), /no translation/],
    ['nothing', answering(''), /no translation/],
    ['a refusal', answering('{"error":"sq is not supported"}', 400), /sq is not supported/],
    ['a redirect', (_, response) => response.writeHead(302, { Location: '/' }).end(), /reached/],
    ['a cut connection', (request) => request.socket.destroy(), /can’t be reached/],
  ] satisfies [string, RequestListener, RegExp][])(
    'that answers with %s is told so',
    async (_, listener, message) => {
      await expect(propose(await serve(listener))).rejects.toThrow(message);
    },
  );

  it('that hangs is given up', async () => {
    const url = await serve(() => undefined);
    await expect(propose(url, { timeoutSeconds: 0.05 })).rejects.toThrow(/did not answer/);
  });

  it('that hangs within its answer is given up', async () => {
    const url = await serve((_, response) => {
      response.write('{"translatedText":');
    });
    await expect(propose(url, { timeoutSeconds: 0.05 })).rejects.toThrow(/did not answer/);
  });

  it('that answers without end is cut', async () => {
    const url = await serve(answering(' '.repeat(2000)));
    await expect(propose(url, { maxBytes: 1000 })).rejects.toThrow(/too long/);
  });

  it('that is not there', async () => {
    await expect(propose('http://127.0.0.1:1')).rejects.toThrow(/can’t be reached/);
  });
});
