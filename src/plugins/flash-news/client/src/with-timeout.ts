import { FlashNewsError } from './error';

export interface Deadline {
  /** Milliseconds. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` with a signal that aborts after `timeout` or with the caller's; older browsers lack `AbortSignal.any`.
 * @throws FlashNewsError `timeout` or `network`; the reason of the caller's signal if that aborted.
 */
export const withTimeout = async <Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { timeout, signal }: Deadline,
): Promise<Result> => {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(abort, timeout);
  try {
    return await work(controller.signal);
  } catch (cause) {
    signal?.throwIfAborted();
    throw controller.signal.aborted
      ? new FlashNewsError(`No answer within ${timeout} ms`, { failure: 'timeout', cause })
      : new FlashNewsError('The newsroom could not be reached', { failure: 'network', cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
};
