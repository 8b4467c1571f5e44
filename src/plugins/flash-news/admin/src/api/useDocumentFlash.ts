import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentFlashResponse } from '../../../shared/contract';
import { flashPath } from './flashPath';
import { describeProblem, type Problem } from './problem';
import { useRefreshing } from './useRefreshing';

export interface DocumentFlash {
  /** The server's last answer about this document; null until there is one. */
  answer: DocumentFlashResponse | null;
  /** Server time minus the time of this machine, in milliseconds. */
  clockOffset: number;
  /** Why the last reading failed; the answer shown is then older than it should be. */
  problem: Problem | null;
  refresh: () => Promise<void>;
}

interface Reading {
  path: string;
  answer: DocumentFlashResponse | null;
  clockOffset: number;
  problem: Problem | null;
}

/**
 * Reads the flash of a document and keeps it fresh.
 *
 * @param documentId undefined while there is nothing to ask about: no request is made.
 * @param version whatever changes when the document was saved or published: it is read again.
 */
export const useDocumentFlash = (
  contentType: string,
  documentId: string | undefined,
  version: unknown,
): DocumentFlash => {
  const { get } = useFetchClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const lastRequest = useRef(0);
  const path = documentId === undefined ? null : flashPath(contentType, documentId);

  const refresh = useCallback(async () => {
    if (path === null) return;
    const request = ++lastRequest.current;
    const read = await readFlash(get, path);
    // An answer that a later request has overtaken would bring back an older state.
    if (request !== lastRequest.current) return;
    setReading((before) =>
      read.answer || before?.path !== path ? read : { ...before, problem: read.problem },
    );
  }, [get, path]);

  useEffect(() => {
    void refresh();
  }, [refresh, version]);
  useRefreshing(refresh);

  const current = reading?.path === path ? reading : null;
  return {
    answer: current?.answer ?? null,
    clockOffset: current?.clockOffset ?? 0,
    problem: current?.problem ?? null,
    refresh,
  };
};

type Get = ReturnType<typeof useFetchClient>['get'];

const readFlash = async (get: Get, path: string): Promise<Reading> => {
  const sentAt = Date.now();
  try {
    const { data: answer } = await get<DocumentFlashResponse>(path);
    // The server read its clock about half-way between question and answer.
    const halfWay = (sentAt + Date.now()) / 2;
    return { path, answer, clockOffset: Date.parse(answer.meta.now) - halfWay, problem: null };
  } catch (error) {
    return { path, answer: null, clockOffset: 0, problem: describeProblem(error) };
  }
};
