/** Who waits: editors at the desk, or agencies whose copy comes in by itself. */
export type Lane = 'editors' | 'agencies';

interface Turn {
  start: () => void;
  refuse: (reason: Error) => void;
}

/** Lets tasks run one after the other, those of editors before those of agencies. */
export const createTurns = () => {
  const waiting: Record<Lane, Turn[]> = { editors: [], agencies: [] };
  let running: Promise<void> | null = null;
  let closedBy: Error | null = null;

  const startNext = (): void => {
    running = null;
    const next = waiting.editors.shift() ?? waiting.agencies.shift();
    next?.start();
  };

  return {
    /** Runs a task when its turn has come. @throws what the task does, or the reason of `close` */
    take: <Result>(lane: Lane, work: () => Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        if (closedBy !== null) {
          reject(closedBy);
          return;
        }
        const start = (): void => {
          running = work().then(resolve, reject).finally(startNext);
        };
        if (running === null) start();
        else waiting[lane].push({ start, refuse: reject });
      }),

    /** Refuses all that wait and come, and returns once what runs is done. */
    async close(reason: Error): Promise<void> {
      closedBy = reason;
      const left = [...waiting.editors.splice(0), ...waiting.agencies.splice(0)];
      for (const { refuse } of left) refuse(reason);
      await running;
    },
  };
};
