import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { untilNextQuestion } from './next-question';
import { describeProblem, type Problem } from './problem';
import { useRefreshing } from './useRefreshing';

export interface Reading<Answer> {
  /** The server's last answer to this question; null until there is one. */
  answer: Answer | null;
  /** Server time minus the time of this machine, in milliseconds; 0 where the answer tells no time. */
  clockOffset: number;
  /** Why the last reading failed; the answer shown is then older than it should be. */
  problem: Problem | null;
  refresh: () => Promise<void>;
}

interface Kept<Answer> extends Omit<Reading<Answer>, 'refresh'> {
  path: string;
}

/**
 * Reads an admin path, with its query, and keeps it fresh: at the moment at which the server said that the answer
 * changes by itself, too, so that nothing has to be made out from a clock in the browser.
 *
 * @param path null while there is nothing to ask about: no request is made
 * @param version read again when this changes
 * @param shared whether many parts of a page ask the same at once, such as the rows of a list: one asks for all
 */
export const useReading = <Answer extends object>(
  path: string | null,
  version?: unknown,
  shared = false,
): Reading<Answer> => {
  const { get } = useFetchClient();
  const [kept, setKept] = useState<Kept<Answer> | null>(null);
  const lastRequest = useRef(0);

  const refresh = useCallback(async () => {
    if (path === null) return;
    const request = ++lastRequest.current;
    const read = await (shared ? readOnce<Answer>(get, path) : readPath<Answer>(get, path));
    // An answer that a later request has overtaken would bring back an older state.
    if (request !== lastRequest.current) return;
    setKept((before) =>
      read.answer || before?.path !== path ? read : { ...before, problem: read.problem },
    );
  }, [get, path, shared]);

  useEffect(() => {
    void refresh();
  }, [refresh, version]);
  useRefreshing(refresh, path !== null);

  const current = kept?.path === path ? kept : null;
  const answer = current?.answer ?? null;
  const clockOffset = current?.clockOffset ?? 0;
  useNextQuestion(answer, clockOffset, refresh);
  return {
    answer,
    clockOffset,
    problem: current?.problem ?? null,
    refresh,
  };
};

/** Asks once for each answer: one that fails is asked for again with all others, now and then. */
const useNextQuestion = (
  answer: object | null,
  clockOffset: number,
  refresh: () => Promise<void>,
): void =>
  useEffect(() => {
    const wait = answer && untilNextQuestion(textIn(answer, 'changesAt'), Date.now() + clockOffset);
    if (wait === null) return undefined;
    const timer = setTimeout(() => void refresh(), wait);
    return () => clearTimeout(timer);
  }, [answer, clockOffset, refresh]);

type Get = ReturnType<typeof useFetchClient>['get'];

const readPath = async <Answer extends object>(get: Get, path: string): Promise<Kept<Answer>> => {
  const sentAt = Date.now();
  try {
    const { data: answer } = await get<Answer>(path);
    // The server read its clock about half-way between question and answer.
    const halfWay = (sentAt + Date.now()) / 2;
    const now = timeIn(answer);
    return { path, answer, clockOffset: now === null ? 0 : now - halfWay, problem: null };
  } catch (error) {
    return { path, answer: null, clockOffset: 0, problem: describeProblem(error) };
  }
};

const underWay = new Map<string, Promise<Kept<object>>>();

/** The answer to a question that is being asked already. */
const readOnce = <Answer extends object>(get: Get, path: string): Promise<Kept<Answer>> => {
  const asked =
    underWay.get(path) ?? readPath<Answer>(get, path).finally(() => underWay.delete(path));
  underWay.set(path, asked);
  // Under a path stand answers of one shape.
  return asked as Promise<Kept<Answer>>;
};

const timeIn = (answer: object): number | null => {
  const now = textIn(answer, 'now');
  return now === null ? null : Date.parse(now);
};

const textIn = (answer: object, name: 'now' | 'changesAt'): string | null => {
  const value = (answer as { meta?: Record<string, unknown> }).meta?.[name];
  return typeof value === 'string' ? value : null;
};
