import { useEffect, useState } from 'react';
import type { PeopleResponse } from '../../../shared/contracts/desk';
import type { Problem } from './describeProblem';
import { useLiveQuery } from './useLiveQuery';

/** Least letters that are looked up. */
const LEAST = 2;

/** Milliseconds without typing after which letters are looked up. */
const PAUSE = 200;

export interface PeopleSearch {
  /** Who has exactly these letters in a name; null before that is answered, and for too few letters. */
  found: PeopleResponse['data'] | null;
  /** Whether the letters are being looked up. */
  isPending: boolean;
  problem: Problem | null;
}

/** Looks known people up by letters of a name. @param path without its query */
export const usePeopleSearch = (path: string, letters: string, locale: string): PeopleSearch => {
  const [paused, setPaused] = useState(letters);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(letters), PAUSE);
    return () => clearTimeout(timer);
  }, [letters]);
  const isLong = letters.length >= LEAST;
  const query = new URLSearchParams({ q: letters, locale }).toString();
  // What was found for former letters is nobody whom these ask for.
  const search = useLiveQuery<PeopleResponse>(
    isLong && paused === letters ? `${path}?${query}` : null,
  );
  const found = search.answer?.data ?? null;
  const isPending = isLong && found === null && search.problem === null;
  return { found, isPending, problem: search.problem };
};
