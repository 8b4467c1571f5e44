/** A child process: thousands of clients of a stream, on bare sockets. */
import { once } from 'node:events';
import net from 'node:net';
import { answer } from '../feed/answer.mjs';

/** @type {Set<net.Socket>} */
const sockets = new Set();
/** When each event reached its first and its last client, and how many, by the event's id; epoch ms. */
/** @type {Map<number, { first: number, last: number, count: number }>} */
const arrivals = new Map();
let cut = 0;
/** Whether clients whose stream ends come again, from where they were. */
let comeAgain = false;

const now = () => performance.timeOrigin + performance.now();

const HEAD =
  'Host: news.test\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip, deflate, br\r\n' +
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36\r\n';

/** @param {string} text */
const note = (text) => {
  for (const [, id] of text.matchAll(/\nid: (\d+)\ndata: /g)) {
    const time = now();
    const seen = arrivals.get(Number(id)) ?? { first: time, last: time, count: 0 };
    arrivals.set(Number(id), { ...seen, last: time, count: seen.count + 1 });
  }
};

/** Milliseconds before a client comes again, as long as the newsroom asks for. */
const wait = () => 1000 + 3000 * Math.random();

/** @param {number} port @param {number} [after] the last event that it has seen */
async function open(port, after) {
  const query = `locale=sq${after === undefined ? '' : `&lastEventId=${after}`}`;
  let seen = after;
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`GET /api/flash-news/stream?${query} HTTP/1.1\r\n${HEAD}\r\n`);
  socket.setEncoding('latin1');
  let rest = '';
  /** @type {Promise<void>} */
  const begun = new Promise((resolve) => {
    socket.on('data', (/** @type {string} */ part) => {
      resolve();
      rest += part;
      note(rest);
      for (const [, id] of rest.matchAll(/\nid: (\d+)\n/g)) seen = Number(id);
      // What may be the beginning of a line that the next part ends.
      rest = rest.slice(-40).replace(/^[^]*\ndata: /, '');
    });
  });
  sockets.add(socket);
  socket.on('close', () => {
    if (!sockets.delete(socket)) return;
    cut += 1;
    if (comeAgain) setTimeout(() => void open(port, seen), wait());
  });
  socket.on('error', () => undefined);
  await begun;
}

answer(0, {
  /** `after`: the last event that they have seen; `atOnce`: how many connect at the same time; `again`: as `comeAgain`. */
  /** @param {{ port: number, count: number, after?: number, atOnce?: number, again?: boolean }} given */
  async open({ port, count, after, atOnce = 100, again = false }) {
    comeAgain = again;
    for (let opened = 0; opened < count; opened += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, count - opened) }, () =>
        open(port, after),
      );
      await Promise.all(some);
    }
  },
  /** Returns the arrivals since the last call, by event. */
  arrivals() {
    const found = [...arrivals].map(([id, times]) => ({ id, ...times }));
    arrivals.clear();
    return found;
  },
  state: () => ({ open: sockets.size, cut }),
  close() {
    comeAgain = false;
    for (const socket of [...sockets]) {
      sockets.delete(socket);
      socket.destroy();
    }
  },
});
