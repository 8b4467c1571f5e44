import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { trackRequests } from './track-requests';

const LONG = 60_000;

let server: Server;
let agent: Agent;
let answer: () => void;
let arrived: Promise<void>;
let requests: ReturnType<typeof trackRequests>;

beforeEach(async () => {
  agent = new Agent({ keepAlive: true });
  let arrive: () => void;
  arrived = new Promise((resolve) => (arrive = resolve));
  server = createServer((_request, response) => {
    answer = () => response.end('news');
    arrive();
  });
  requests = trackRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

const ask = () =>
  new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: '127.0.0.1', agent }, (response: IncomingMessage) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ text, connection: response.headers.connection }));
      response.on('error', reject);
    }).on('error', reject);
  });

/** A worker that sends a request on a new connection when it gets a message. It sets `flag` once the request is sent, and reports the answer. */
const CLIENT = `
const { connect } = require('node:net');
const { parentPort, workerData: { port, flag } } = require('node:worker_threads');
parentPort.once('message', () => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('POST / HTTP/1.1\\r\\nHost: news.test\\r\\nContent-Length: 0\\r\\n\\r\\n', () => {
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    });
  });
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  socket.on('error', () => {});
  socket.on('close', () => parentPort.postMessage(received));
});
parentPort.postMessage('ready');
`;

describe('a server that is shut down', () => {
  it('answers a request that came while another held up the event loop', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const { port } = server.address() as AddressInfo;
    const client = new Worker(CLIENT, { eval: true, workerData: { port, flag } });
    await once(client, 'message');
    const received = once(client, 'message');
    setImmediate(() => {
      client.postMessage('ask');
      Atomics.wait(flag, 0, 0, LONG);
    });
    const finished = requests.finish({ patience: LONG, waitsForIdle: false });
    await arrived;
    answer();
    await finished;
    server.closeIdleConnections();
    expect(await received).toEqual([expect.stringMatching(/^HTTP\/1.1 200 OK/)]);
    await client.terminate();
  });

  it('answers what is open, on a connection that it closes, and accepts nothing new', async () => {
    const open = ask();
    await arrived;
    let isFinished = false;
    const finished = requests
      .finish({ patience: LONG, waitsForIdle: false })
      .then(() => (isFinished = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([server.listening, isFinished]).toEqual([false, false]);
    answer();
    expect(await open).toEqual({ text: 'news', connection: 'close' });
    await finished;
  });

  it('answers the first request of a connection that it has accepted already', async () => {
    const accepted = once(server, 'connection');
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let received = '';
    client.on('data', (chunk) => (received += String(chunk)));
    const closed = once(client, 'close');
    await accepted;
    let isFinished = false;
    const finished = requests
      .finish({ patience: LONG, waitsForIdle: false })
      .then(() => (isFinished = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isFinished).toBe(false);
    client.write('GET / HTTP/1.1\r\nHost: news.test\r\n\r\n');
    await arrived;
    answer();
    await finished;
    await closed;
    expect(received).toMatch(/^HTTP\/1.1 200 OK/);
  });

  it('does not wait for a connection on which nothing comes', async () => {
    const accepted = once(server, 'connection');
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await accepted;
    await requests.finish({ patience: LONG, waitsForIdle: false });
    expect(server.listening).toBe(false);
    client.destroy();
  });

  it('gives up after its patience', async () => {
    const open = ask().catch((error: unknown) => error);
    await arrived;
    await requests.finish({ patience: 30, waitsForIdle: false });
    server.closeAllConnections();
    expect(await open).toHaveProperty('code', 'ECONNRESET');
  });

  it.each([
    ['does not wait for an idle connection', false],
    ['waits for an idle connection of a proxy, and answers a request on it', true],
  ])('%s', async (_, waitsForIdle) => {
    const first = ask();
    await arrived;
    answer();
    expect((await first).connection).toBe('keep-alive');
    const { port } = server.address() as AddressInfo;
    let isFinished = false;
    const finished = requests
      .finish({ patience: LONG, waitsForIdle })
      .then(() => (isFinished = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isFinished).toBe(!waitsForIdle);
    if (!waitsForIdle) return;
    const again = once(server, 'request');
    const second = new Promise((resolve) => {
      get({ port, host: '127.0.0.1', agent }, (response) => {
        response.resume().on('end', () => resolve(response.headers.connection));
      });
    });
    await again;
    answer();
    expect(await second).toBe('close');
    await finished;
  });
});
