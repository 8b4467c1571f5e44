/** Runs `work` after all work that was given before it has settled; returns its result. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Creates a queue in which one piece of work runs at a time. Work that waits for other work of its queue never ends. */
export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
};
