import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { LastEventResponse } from '../../../shared/contracts/event';

/** Milliseconds. Colleagues' changes are to be seen within two seconds. */
const EVERY = 1_500;

type Get = (path: string) => Promise<{ data: LastEventResponse }>;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let lastSeen: number | undefined;
let isAsking = false;

/** Asks for one number, whichever of the panel's parts are open; they read only when it has changed. */
const ask = async (get: Get): Promise<void> => {
  if (isAsking || document.visibilityState !== 'visible') return;
  isAsking = true;
  try {
    const { id } = (await get(`/${PLUGIN_ID}/last-event`)).data.data;
    // The first answer counts as news: what was read before it may be of an older state.
    const isNew = id !== lastSeen;
    lastSeen = id;
    if (isNew) listeners.forEach((listener) => listener());
  } catch {
    // Whoever listens reads now and then by itself, and then says what is wrong.
  } finally {
    isAsking = false;
  }
};

/** Calls `listener` soon after anything was written into the log. Returns what stops it. */
export const onChange = (get: Get, listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => void ask(get), EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    lastSeen = undefined;
  };
};
