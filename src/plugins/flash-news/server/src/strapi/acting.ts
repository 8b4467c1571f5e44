import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../../shared/contracts/actor';

const actors = new AsyncLocalStorage<Actor>();

/** Runs `work` as the doing of an actor, outside a request of theirs. */
export const actAs = <Result>(actor: Actor, work: () => Promise<Result>): Promise<Result> =>
  actors.run(actor, work);

/** The actor of `actAs`, if any. */
export const actingAs = (): Actor | undefined => actors.getStore();
