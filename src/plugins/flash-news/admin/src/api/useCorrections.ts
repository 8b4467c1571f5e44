import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CorrectionState, CorrectionsResponse } from '../../../shared/contract';
import { describeProblem, type Problem } from './problem';
import { correctionsPath } from './useStoryActions';

type Get = ReturnType<typeof useFetchClient>['get'];

interface Reading {
  /** Newest first; null until they have been read. */
  corrections: CorrectionState[] | null;
  problem: Problem | null;
}

/** The corrections of a language version. */
export const useCorrections = (contentType: string, documentId: string, locale: string) => {
  const { get } = useFetchClient();
  const [reading, setReading] = useState<Reading>({ corrections: null, problem: null });
  const path = correctionsPath(contentType, documentId);

  const lastRequest = useRef(0);
  const refresh = useCallback(async () => {
    const request = ++lastRequest.current;
    const read = await readCorrections(get, path, locale);
    // An answer that a later request has overtaken is of another state.
    if (request !== lastRequest.current) return;
    setReading((before) => ({ ...before, ...read }));
  }, [get, path, locale]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  return { ...reading, refresh };
};

const readCorrections = async (
  get: Get,
  path: string,
  locale: string,
): Promise<Partial<Reading>> => {
  try {
    const { data } = await get<CorrectionsResponse>(path, { params: { locale } });
    return { corrections: data.data, problem: null };
  } catch (error) {
    // What was read before stays; an action that fails says so itself.
    return { problem: describeProblem(error) };
  }
};
