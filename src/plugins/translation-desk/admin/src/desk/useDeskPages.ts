import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { DESK_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { toDeskQuery, type DeskFilters } from './deskFilters';
import { areLoaded, loadFurther, rowsBelow, type Further } from './deskPages';

const PAGE_SIZE = 20;

/** How many further pages of a query are to be shown. */
interface Wanted {
  query: string;
  pages: number;
}

/** What was wanted last, to be there again when one comes back. */
let lastWanted: Wanted = { query: '', pages: 0 };

/** Why further pages could not be loaded after a first one. */
interface Failure {
  first: DeskResponse;
  problem: Problem;
}

/** Loads the desk page by page. The first is kept fresh, and the others are loaded again whenever it is. */
export const useDeskPages = (filters: DeskFilters) => {
  const { get } = useFetchClient();
  const query = toDeskQuery(filters, { limit: PAGE_SIZE });
  const first = useLiveQuery<DeskResponse>(`${DESK_PATH}?${query}`);
  const [wanted, setWanted] = useState(lastWanted);
  const [loaded, setLoaded] = useState<(Further & { query: string }) | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { answer } = first;
  const pages = wanted.query === query ? wanted.pages : 0;
  const further = pages > 0 && loaded?.query === query ? loaded : null;

  // One run at a time, to its end: on a slow line a fresh first page would else end each run before its last page.
  const isRunning = useRef(false);
  useEffect(() => {
    if (!answer || pages === 0 || isRunning.current) return;
    if (areLoaded(further, answer, pages) || failure?.first === answer) return;
    const load = async (cursor: string): Promise<DeskResponse> => {
      const path = `${DESK_PATH}?${toDeskQuery(filters, { limit: PAGE_SIZE, cursor })}`;
      return (await get<DeskResponse>(path)).data;
    };
    isRunning.current = true;
    void loadFurther(further, answer, pages, load)
      .finally(() => {
        isRunning.current = false;
      })
      .then(
        (next) => {
          setFailure(null);
          setLoaded({ ...next, query });
        },
        (error: unknown) => setFailure({ first: answer, problem: describeProblem(error) }),
      );
  });

  const cursor = further ? further.cursor : (answer?.meta.nextCursor ?? null);
  const problem = answer && failure?.first === answer ? failure.problem : null;
  const isLacking = pages > (further?.pages ?? 0) && cursor !== null;
  const loadMore = (): void => {
    setFailure(null);
    // Pages that could not be loaded come first.
    if (isLacking) return;
    lastWanted = { query, pages: (further?.pages ?? 0) + 1 };
    setWanted(lastWanted);
  };
  return {
    first,
    flashes: answer?.flashes ?? [],
    rows: answer ? rowsBelow(answer, further?.rows ?? []) : [],
    hasMore: cursor !== null,
    loadMore,
    isLoading: isLacking && problem === null,
    problem,
  };
};
