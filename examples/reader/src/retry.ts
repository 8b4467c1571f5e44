/** Milliseconds before the first attempt after a failure, and at most; each time twice as long. */
const FIRST = 1000;
const LONGEST = 30_000;

/** Returns how long to wait after so many failures in a row (1 and up), in ms; `random`, from 0 to 1, keeps readers apart. */
export const waitAfter = (failures: number, random: number): number =>
  Math.min(FIRST * 2 ** (failures - 1), LONGEST) * (0.75 + 0.5 * random);

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });

/** Returns what a request brings, made again until it succeeds; null once the signal aborts. */
export const untilDone = async <Result>(
  request: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result | null> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await request();
    } catch {
      // One that was lost, or a newsroom that is away.
      await pause(waitAfter(failures, Math.random()), signal);
    }
  }
  return null;
};
