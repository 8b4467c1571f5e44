import { setTimeout as pause } from 'node:timers/promises';

/** Runs a step of long work, and then leaves database and event loop to others for as long as it took. */
export const withPause = async <Result>(step: () => Promise<Result>): Promise<Result> => {
  const began = performance.now();
  const result = await step();
  await pause(performance.now() - began);
  return result;
};
