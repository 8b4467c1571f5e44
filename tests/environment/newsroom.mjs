/**
 * Jest's environment of the suites that boot Strapi. The test files of a worker share Strapi and the compiled app,
 * which Node loads once, outside the sandbox: evaluating Strapi takes longer than most suites' tests.
 */
import { createRequire } from 'node:module';
import NodeEnvironment from './node.mjs';

const require = createRequire(import.meta.url);

/** The global by which `strapi.cjs` finds the shared package. */
const SHARED = 'newsroomStrapi';

const SIGNALS = /** @type {const} */ (['SIGTERM', 'SIGINT']);

/** @typedef {typeof import('@strapi/strapi')} StrapiPackage */

// Strapi's destroy removes every listener of the process, here of Jest's worker, which would lose its parent.
const removeListeners = process.removeAllListeners.bind(process);
process.removeAllListeners = (event) => (event === undefined ? process : removeListeners(event));

/**
 * Creates Strapi without its signal handlers: only Jest ends the process.
 * @type {StrapiPackage['createStrapi']}
 */
const createStrapi = (options) => {
  const former = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  /** @type {StrapiPackage} */
  const { createStrapi: create } = require('@strapi/strapi');
  const strapi = create(options);
  for (const signal of SIGNALS) {
    for (const listener of process.listeners(signal)) {
      if (!former.has(listener)) process.off(signal, listener);
    }
  }
  return strapi;
};

export default class NewsroomEnvironment extends NodeEnvironment {
  /** @type {NodeJS.ProcessEnv} */
  #variables = {};

  /** @override */
  async setup() {
    await super.setup();
    this.#variables = { ...process.env };
    Object.assign(this.global, {
      [SHARED]: { createStrapi },
      // Strapi checks values of tests with `instanceof` for these classes.
      Date,
      Error,
    });
    // Strapi reads its settings from the real environment; the sandbox has a copy.
    this.global.process.env = process.env;
  }

  /** @override */
  async teardown() {
    for (const name of Object.keys(process.env)) {
      if (!(name in this.#variables)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, this.#variables);
    await super.teardown();
  }
}
