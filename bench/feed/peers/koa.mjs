/** A child process: bare Koa that answers every request with the given bytes. */
import http from 'node:http';
import Koa from 'koa';
import { answer, listen } from '../answer.mjs';

/** @type {import('../types.mjs').Bytes} */
let given = { headers: {}, body: '' };

const app = new Koa();
app.use((ctx) => {
  ctx.set(given.headers);
  ctx.body = given.body;
});
const handle = app.callback();

answer(
  await listen(
    http.createServer((request, response) => {
      void handle(request, response);
    }),
  ),
  {
    /** @param {import('../types.mjs').Bytes} bytes */
    bytes: (bytes) => {
      given = bytes;
    },
  },
);
