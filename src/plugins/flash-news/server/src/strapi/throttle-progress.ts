/** So long nothing is said between two lines of progress, in ms. */
const PAUSE = 10_000;

/** Hears of every step of long work, as a share from 0 to 1, and says a percentage now and then. */
export const throttleProgress = (
  say: (percent: number) => void,
  elapsed: () => number = () => performance.now(),
): ((share: number) => void) => {
  let last = elapsed();
  return (share) => {
    if (elapsed() - last < PAUSE) return;
    last = elapsed();
    say(Math.floor(share * 100));
  };
};
