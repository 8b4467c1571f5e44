import { FlashNewsError } from './error';

export interface Patience {
  /** In milliseconds. */
  timeout: number;
  signal?: AbortSignal | undefined;
}

/**
 * Work that ends when `timeout` has passed or the caller aborts. By hand, since `AbortSignal.any` is younger than
 * some browsers that are still read with.
 * @throws FlashNewsError for a failure of the network or of time; else the reason of the caller's signal.
 */
export const withinTime = async <Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { timeout, signal }: Patience,
): Promise<Result> => {
  signal?.throwIfAborted();
  const ours = new AbortController();
  const passOn = () => ours.abort();
  signal?.addEventListener('abort', passOn, { once: true });
  const timer = setTimeout(passOn, timeout);
  try {
    return await work(ours.signal);
  } catch (cause) {
    signal?.throwIfAborted();
    throw ours.signal.aborted
      ? new FlashNewsError(`No answer within ${timeout} ms`, { failure: 'timeout', cause })
      : new FlashNewsError('The newsroom could not be reached', { failure: 'network', cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
  }
};
