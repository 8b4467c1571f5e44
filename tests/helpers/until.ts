import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until it is so.
 * @throws Error after so many seconds
 */
export async function until<Value>(
  ask: () => Promise<Value>,
  isSo: (value: Value) => boolean,
  { seconds }: { seconds: number },
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`Not so within ${seconds} s`);
    await setTimeout(50);
  }
}
