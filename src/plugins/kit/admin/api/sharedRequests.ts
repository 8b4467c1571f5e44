/** Calls a listener after every write. */
type OnWrite = (listener: () => void) => unknown;

/**
 * Returns the function that joins the request for a path that is in flight, or sends one. After a write it sends a new one, which
 * all share: what was asked before the write may be answered without it.
 * @param onWrite calls listeners in the order of their registration. Call this before those who load register theirs
 */
export const createSharedRequests = (onWrite: OnWrite) => {
  const inFlight = new Map<string, Promise<unknown>>();
  onWrite(() => inFlight.clear());
  /** All requests for a path must have answers of one shape. */
  return <Answer>(path: string, send: () => Promise<Answer>): Promise<Answer> => {
    const running = inFlight.get(path);
    if (running) return running as Promise<Answer>;
    const request = send().finally(() => {
      if (inFlight.get(path) === request) inFlight.delete(path);
    });
    inFlight.set(path, request);
    return request;
  };
};
