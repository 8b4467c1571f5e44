/** Jest's environment of Node, which leaves nothing behind that slows down the next test file of its worker. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/**
 * The storages that the test file has used. Until Node 24 a storage that was ever used is visited at every promise of the
 * process, and each test file has its own two of jest-circus: the hundredth file would take twice the time of the first.
 * @type {Set<AsyncLocalStorage<unknown>>}
 */
const used = new Set();
const { run } = AsyncLocalStorage.prototype;
/** @this {AsyncLocalStorage<unknown>} @param {Parameters<typeof run>} given */
AsyncLocalStorage.prototype.run = function (...given) {
  used.add(this);
  return Reflect.apply(run, this, given);
};

export default class NodeEnvironment extends TestEnvironment {
  /** @override */
  async teardown() {
    // Those of Strapi, which lives on in the worker, begin anew at their next use.
    for (const storage of used) storage.disable();
    used.clear();
    await super.teardown();
  }
}
