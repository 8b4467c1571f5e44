import { getFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from './readError';
import { createSharedRequests } from './sharedRequests';
import { onWrite } from './writes';

/** Milliseconds. */
const REFRESH_INTERVAL = 20_000;

/** All answers to a path have one shape, and a plugin describes its problems in one way. */
const share = createSharedRequests(onWrite);

/** Returns why a request failed, as a message of the plugin. */
type Describe<MessageId extends string> = (error: unknown) => Problem<MessageId>;

export interface LiveQuery<Answer, MessageId extends string> {
  /** The last answer to this path; null before the first. */
  answer: Answer | null;
  /** Server time minus browser time, in milliseconds; 0 if the answer has no `meta.now`. */
  clockOffset: number;
  /** Why the last request failed; `answer` is then out of date. */
  problem: Problem<MessageId> | null;
  refresh: () => Promise<void>;
}

interface Result<Answer, MessageId extends string> extends Omit<
  LiveQuery<Answer, MessageId>,
  'refresh'
> {
  path: string;
}

/**
 * Loads an admin path, and again after writes of this browser, at intervals, and when the page becomes visible.
 * Components that load the same path at once share a request.
 * @param describeProblem one function for all calls of a plugin
 * @param path with its query; null sends no request
 * @param version reloads when it changes
 */
export const useLiveQuery = <Answer extends object, MessageId extends string>(
  describeProblem: Describe<MessageId>,
  path: string | null,
  version?: unknown,
): LiveQuery<Answer, MessageId> => {
  const [result, setResult] = useState<Result<Answer, MessageId> | null>(null);
  const lastRequest = useRef(0);

  const refresh = useCallback(async () => {
    if (path === null) return;
    const request = ++lastRequest.current;
    const loaded = await share(path, () => load<Answer, MessageId>(describeProblem, path));
    // An answer that a later request has overtaken is of an older state.
    if (request !== lastRequest.current) return;
    setResult((before) =>
      loaded.answer || before?.path !== path ? loaded : { ...before, problem: loaded.problem },
    );
  }, [describeProblem, path]);

  useEffect(() => {
    void refresh();
  }, [refresh, version]);
  useRefreshes(refresh, path !== null);

  const current = result?.path === path ? result : null;
  return {
    answer: current?.answer ?? null,
    clockOffset: current?.clockOffset ?? 0,
    problem: current?.problem ?? null,
    refresh,
  };
};

const useRefreshes = (refresh: () => Promise<void>, isEnabled: boolean): void =>
  useEffect(() => {
    if (!isEnabled) return undefined;
    const refreshIfVisible = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const stop = onWrite(() => void refresh());
    const timer = setInterval(refreshIfVisible, REFRESH_INTERVAL);
    document.addEventListener('visibilitychange', refreshIfVisible);
    window.addEventListener('focus', refreshIfVisible);
    return () => {
      window.removeEventListener('focus', refreshIfVisible);
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfVisible);
    };
  }, [refresh, isEnabled]);

const load = async <Answer extends object, MessageId extends string>(
  describeProblem: Describe<MessageId>,
  path: string,
): Promise<Result<Answer, MessageId>> => {
  // Not the hook: it gives a request up with the component that sent it, whoever else waits for the answer.
  const { get } = getFetchClient();
  const sentAt = Date.now();
  try {
    const { data: answer } = await get<Answer>(path);
    // The server read its clock about half-way between request and answer.
    const halfWay = (sentAt + Date.now()) / 2;
    const now = (answer as { meta?: { now?: unknown } }).meta?.now;
    const clockOffset = typeof now === 'string' ? Date.parse(now) - halfWay : 0;
    return { path, answer, clockOffset, problem: null };
  } catch (error) {
    return { path, answer: null, clockOffset: 0, problem: describeProblem(error) };
  }
};
