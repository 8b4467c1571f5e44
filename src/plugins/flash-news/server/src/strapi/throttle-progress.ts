/** Milliseconds between two reports. */
const PAUSE = 10_000;

/** Returns a listener for progress (0 to 1) that reports a percentage every ten seconds at most. */
export const throttleProgress = (
  report: (percent: number) => void,
  elapsed: () => number = () => performance.now(),
): ((share: number) => void) => {
  let last = elapsed();
  return (share) => {
    if (elapsed() - last < PAUSE) return;
    last = elapsed();
    report(Math.floor(share * 100));
  };
};
