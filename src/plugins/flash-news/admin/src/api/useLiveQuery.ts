import { getFetchClient, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { describeProblem, type Problem } from './describeProblem';
import { refreshDelay } from './refreshDelay';
import { useAutoRefresh } from './useAutoRefresh';

export interface LiveQuery<Answer> {
  /** The last answer to this path; null before the first. */
  answer: Answer | null;
  /** Server time minus browser time, in milliseconds; 0 if the answer has no `meta.now`. */
  clockOffset: number;
  /** Why the last request failed; `answer` is then out of date. */
  problem: Problem | null;
  refresh: () => Promise<void>;
}

interface Result<Answer> extends Omit<LiveQuery<Answer>, 'refresh'> {
  path: string;
}

/**
 * Loads an admin path, and reloads it after events, at intervals, and at the answer's `meta.changesAt`: the server
 * decides when an answer is out of date, never the clock of the browser.
 * @param path with its query; null sends no request
 * @param version reloads when it changes
 * @param shared whether many components load the same path at once, such as the rows of a list: they share a request
 */
export const useLiveQuery = <Answer extends object>(
  path: string | null,
  version?: unknown,
  shared = false,
): LiveQuery<Answer> => {
  const { get } = useFetchClient();
  const [result, setResult] = useState<Result<Answer> | null>(null);
  const lastRequest = useRef(0);

  const refresh = useCallback(async () => {
    if (path === null) return;
    const request = ++lastRequest.current;
    const loaded = await (shared ? loadShared<Answer>(path) : load<Answer>(get, path));
    if (loaded === null) return;
    // An answer that a later request has overtaken is of an older state.
    if (request !== lastRequest.current) return;
    setResult((before) =>
      loaded.answer || before?.path !== path ? loaded : { ...before, problem: loaded.problem },
    );
  }, [get, path, shared]);

  useEffect(() => {
    void refresh();
  }, [refresh, version]);
  useAutoRefresh(refresh, path !== null);

  const current = result?.path === path ? result : null;
  const answer = current?.answer ?? null;
  const clockOffset = current?.clockOffset ?? 0;
  useScheduledRefresh(answer, clockOffset, refresh);
  return {
    answer,
    clockOffset,
    problem: current?.problem ?? null,
    refresh,
  };
};

/** Refreshes once at the answer's `meta.changesAt`. If that request fails, `useAutoRefresh` retries. */
const useScheduledRefresh = (
  answer: object | null,
  clockOffset: number,
  refresh: () => Promise<void>,
): void =>
  useEffect(() => {
    const delay = answer && refreshDelay(metaText(answer, 'changesAt'), Date.now() + clockOffset);
    if (delay === null) return undefined;
    const timer = setTimeout(() => void refresh(), delay);
    return () => clearTimeout(timer);
  }, [answer, clockOffset, refresh]);

type Get = ReturnType<typeof useFetchClient>['get'];

/** Returns null for a request that was given up with its component. */
const load = async <Answer extends object>(
  get: Get,
  path: string,
): Promise<Result<Answer> | null> => {
  const sentAt = Date.now();
  try {
    const { data: answer } = await get<Answer>(path);
    // The server read its clock about half-way between request and answer.
    const halfWay = (sentAt + Date.now()) / 2;
    const now = serverTime(answer);
    return { path, answer, clockOffset: now === null ? 0 : now - halfWay, problem: null };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return null;
    return { path, answer: null, clockOffset: 0, problem: describeProblem(error) };
  }
};

const inFlight = new Map<string, Promise<Result<object> | null>>();

/** Joins the request for a path that is in flight, or sends one, which no component gives up: others wait for it too. */
const loadShared = <Answer extends object>(path: string): Promise<Result<Answer> | null> => {
  const request =
    inFlight.get(path) ??
    load<Answer>(getFetchClient().get, path).finally(() => inFlight.delete(path));
  inFlight.set(path, request);
  // All answers to a path have one shape.
  return request as Promise<Result<Answer> | null>;
};

const serverTime = (answer: object): number | null => {
  const now = metaText(answer, 'now');
  return now === null ? null : Date.parse(now);
};

const metaText = (answer: object, name: 'now' | 'changesAt'): string | null => {
  const value = (answer as { meta?: Record<string, unknown> }).meta?.[name];
  return typeof value === 'string' ? value : null;
};
