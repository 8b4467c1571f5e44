/** Who waits: editors at the desk, or agencies whose copy comes in by itself. */
export type Lane = 'editors' | 'agencies';

/** Whoever waited for a task has left before its turn. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';

  constructor() {
    super('Whoever waited has left');
  }
}

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

  const wait = (lane: Lane, turn: Turn, left: AbortSignal | undefined): void => {
    const leave = (): void => {
      waiting[lane] = waiting[lane].filter((one) => one !== queued);
      turn.refuse(new ClientLeft());
    };
    const queued: Turn = {
      ...turn,
      start() {
        left?.removeEventListener('abort', leave);
        turn.start();
      },
    };
    left?.addEventListener('abort', leave, { once: true });
    waiting[lane].push(queued);
  };

  return {
    /**
     * Runs a task when its turn has come.
     * @param left aborted once whoever waits for it has left
     * @throws what the task does, or the reason of `close`; ClientLeft
     */
    take: <Result>(lane: Lane, work: () => Promise<Result>, left?: AbortSignal): Promise<Result> =>
      new Promise((resolve, reject) => {
        const refusal = closedBy ?? (left?.aborted === true ? new ClientLeft() : null);
        if (refusal !== null) {
          reject(refusal);
          return;
        }
        const start = (): void => {
          // What fails after `close` was ended amid its work.
          const fail = (error: Error): void => reject(closedBy ?? error);
          running = work().then(resolve, fail).finally(startNext);
        };
        if (running === null) start();
        else wait(lane, { start, refuse: reject }, left);
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
