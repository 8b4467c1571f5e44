import { captureDispatch, type Dispatch } from './reloadDocument';

const DONE = 'adminApi/executeMutation/fulfilled';

const listeners = new Set<() => void>();

/** Tells every listener that something was written that they may show. */
export const announceWrite = (): void => listeners.forEach((listener) => listener());

/** Event of the window by which a plugin's panel, such as that of corrections, says to the others that it has written something. */
const OTHERS_WROTE = 'newsroom:write';

/** Tells every listener of this and of other plugins that something was written that they may show. */
export const announceEverywhere = (): boolean => window.dispatchEvent(new Event(OTHERS_WROTE));

/** Calls `listener` after every write of this browser. Returns the function that unsubscribes it. */
export const onWrite = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener(OTHERS_WROTE, listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener(OTHERS_WROTE, listener);
  };
};

const ofSaves = new Set<() => void>();

/** Calls `listener` after every write of the content manager, such as a save. Returns the function that unsubscribes it. */
export const onSave = (listener: () => void): (() => void) => {
  ofSaves.add(listener);
  return () => ofSaves.delete(listener);
};

/** Redux middleware that announces the content manager's own writes, such as saves. */
export const watchWrites =
  () =>
  (store: { dispatch: Dispatch }) =>
  <Action>(next: (action: Action) => unknown) => {
    const pass = captureDispatch()(store)(next);
    return (action: Action): unknown => {
      const result = pass(action);
      if ((action as { type?: unknown }).type === DONE) {
        announceWrite();
        ofSaves.forEach((listener) => listener());
      }
      return result;
    };
  };
