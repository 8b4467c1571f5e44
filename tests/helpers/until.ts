import { setTimeout } from 'node:timers/promises';

/** Polls until a condition holds, and returns the value. @throws Error after `seconds` */
export async function until<Value>(
  read: () => Promise<Value>,
  holds: (value: Value) => boolean,
  { seconds }: { seconds: number },
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`Still false after ${seconds} s`);
    await setTimeout(50);
  }
}
