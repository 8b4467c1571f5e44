/** Child processes of the bench, and the commands to them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** @typedef {{ number: number, value?: unknown, error?: string }} Reply */

/**
 * @typedef {object} Child
 * @property {number} port where it listens, on 127.0.0.1
 * @property {number} startedIn ms from its start until it listened
 * @property {<T>(what: string, value?: unknown) => Promise<T>} ask
 * @property {() => Promise<void>} stop
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Kills all children at once. */
export const killChildren = () => {
  for (const child of running) child.kill('SIGKILL');
};

/** Milliseconds. Filling a million articles takes longest; a boot on them computes the plugin's tables. */
const PATIENCE = 30 * 60_000;
const PATIENCE_TO_STOP = 30_000;

/**
 * @template T
 * @param {Promise<T>} promise @param {number} ms @param {string} what
 * @returns {Promise<T>}
 * @throws Error naming what took longer
 */
function within(promise, ms, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Starts a script that answers by `answer.mjs`, and waits until it listens.
 * @param {string} script
 * @param {object} [settings]
 * @param {string} [settings.cwd]
 * @param {Record<string, string>} [settings.env] all that it has of an environment
 * @param {string[]} [settings.execArgv]
 * @returns {Promise<Child>}
 */
export async function startChild(script, { cwd, env, execArgv = [] } = {}) {
  const started = performance.now();
  const child = fork(script, [], {
    cwd,
    env,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  /** @type {Map<number, (reply: Reply) => void>} */
  const waiting = new Map();
  const ended = once(child, 'exit').then(() => {
    running.delete(child);
    for (const [number, settle] of waiting) settle({ number, error: `${script} ended` });
  });
  child.on('message', (/** @type {Reply} */ reply) => {
    waiting.get(reply.number)?.(reply);
    waiting.delete(reply.number);
  });

  let last = 0;
  /** @param {number} number @returns {Promise<unknown>} */
  const replyTo = (number) =>
    new Promise((resolve, reject) => {
      waiting.set(number, ({ value, error }) =>
        error === undefined ? resolve(value) : reject(new Error(error)),
      );
    });
  // The child's first message, sent once it listens, has the number 0.
  const port = Number(await within(replyTo(0), PATIENCE, `the start of ${script}`));
  const startedIn = performance.now() - started;

  return {
    port,
    startedIn,
    async ask(what, value) {
      last += 1;
      const reply = replyTo(last);
      if (child.connected) child.send({ number: last, what, value });
      else waiting.get(last)?.({ number: last, error: `${script} has ended` });
      return /** @type {any} */ (await within(reply, PATIENCE, what));
    },
    async stop() {
      if (child.connected) child.send({ number: -1, what: 'stop' });
      await within(ended, PATIENCE_TO_STOP, 'stopping').catch(() => child.kill('SIGKILL'));
      await ended;
    },
  };
}
