import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { LastEventResponse } from '../../../shared/contracts/event';

/** Milliseconds. The panel promises to show a colleague's change within two seconds. */
const POLL_INTERVAL = 1_500;

type Get = (path: string) => Promise<{ data: LastEventResponse }>;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let lastSeen: number | undefined;
let isPolling = false;

/** Polls the id of the last event, once for all listeners, and notifies them when it has changed. */
const poll = async (get: Get): Promise<void> => {
  if (isPolling || document.visibilityState !== 'visible') return;
  isPolling = true;
  try {
    const { id } = (await get(`/${PLUGIN_ID}/last-event`)).data.data;
    // The first id notifies too: listeners may have loaded an older state before it.
    const isNew = id !== lastSeen;
    lastSeen = id;
    if (isNew) listeners.forEach((listener) => listener());
  } catch {
    // Listeners also refresh at intervals, and show the error of that request.
  } finally {
    isPolling = false;
  }
};

/** Calls `listener` after an event is appended to the event log. Returns the function that unsubscribes. */
export const subscribeToEvents = (get: Get, listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => void poll(get), POLL_INTERVAL);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    lastSeen = undefined;
  };
};
