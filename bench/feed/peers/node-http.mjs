/** A child process: bare `node:http` that answers every request with the given bytes. */
import http from 'node:http';
import { answer, listen } from '../answer.mjs';

/** @type {{ headers: Record<string, string | number>, body: Buffer }} */
let given = { headers: {}, body: Buffer.alloc(0) };

answer(
  await listen(
    http.createServer((_, response) => {
      response.writeHead(200, given.headers);
      response.end(given.body);
    }),
  ),
  {
    /** @param {import('../types.mjs').Bytes} bytes */
    bytes: ({ headers, body }) => {
      const buffer = Buffer.from(body);
      given = { headers: { ...headers, 'content-length': buffer.length }, body: buffer };
    },
  },
);
