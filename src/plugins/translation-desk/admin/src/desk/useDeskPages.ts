import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { DESK_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { toDeskQuery, type DeskFilters } from './deskFilters';

const PAGE_SIZE = 20;

export const keyOf = ({ contentType, documentId }: DeskRow): string =>
  `${contentType} ${documentId}`;

/** The pages after the first, which isn't refreshed without them being dropped where they overlap. */
interface Further {
  query: string;
  pages: number;
  rows: DeskRow[];
  cursor: string | null;
}

/** How many further pages of a query were shown last, to be there again when one comes back. */
let shown = { query: '', pages: 0 };

/** Loads the desk page by page: the first is kept fresh, the others as they were loaded. */
export const useDeskPages = (filters: DeskFilters) => {
  const { get } = useFetchClient();
  const query = toDeskQuery(filters, { limit: PAGE_SIZE });
  const first = useLiveQuery<DeskResponse>(`${DESK_PATH}?${query}`);
  const [loaded, setLoaded] = useState<Further | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const further = loaded?.query === query ? loaded : null;
  const cursor = further ? further.cursor : (first.answer?.meta.nextCursor ?? null);

  const append = async (): Promise<void> => {
    const path = `${DESK_PATH}?${toDeskQuery(filters, { limit: PAGE_SIZE, cursor })}`;
    await get<DeskResponse>(path).then(
      ({ data: { data, meta } }) => {
        const pages = (further?.pages ?? 0) + 1;
        setProblem(null);
        setLoaded({
          ...{ query, pages, cursor: meta.nextCursor },
          rows: [...(further?.rows ?? []), ...data],
        });
        if (shown.query !== query || shown.pages < pages) shown = { query, pages };
      },
      (error: unknown) => setProblem(describeProblem(error)),
    );
  };
  const loadMore = async (): Promise<void> => {
    if (cursor === null) return;
    setIsLoading(true);
    await append();
    setIsLoading(false);
  };

  const isComingBack = useRef(false);
  const lacksPages = shown.query === query && (further?.pages ?? 0) < shown.pages;
  useEffect(() => {
    if (!first.answer || !lacksPages || cursor === null || problem || isComingBack.current) return;
    isComingBack.current = true;
    void append().finally(() => {
      isComingBack.current = false;
    });
  });

  const fresh = first.answer?.data ?? [];
  const flashes = first.answer?.flashes ?? [];
  const onFirst = new Set([...flashes, ...fresh].map(keyOf));
  const rows = [...fresh, ...(further?.rows ?? []).filter((row) => !onFirst.has(keyOf(row)))];
  return { first, flashes, rows, hasMore: cursor !== null, loadMore, isLoading, problem };
};
