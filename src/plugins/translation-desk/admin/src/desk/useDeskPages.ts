import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
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
  rows: DeskRow[];
  cursor: string | null;
}

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

  const loadMore = async (): Promise<void> => {
    if (cursor === null) return;
    setIsLoading(true);
    setProblem(null);
    const path = `${DESK_PATH}?${toDeskQuery(filters, { limit: PAGE_SIZE, cursor })}`;
    await get<DeskResponse>(path).then(
      ({ data: { data, meta } }) =>
        setLoaded({ query, rows: [...(further?.rows ?? []), ...data], cursor: meta.nextCursor }),
      (error: unknown) => setProblem(describeProblem(error)),
    );
    setIsLoading(false);
  };

  const fresh = first.answer?.data ?? [];
  const flashes = first.answer?.flashes ?? [];
  const shown = new Set([...flashes, ...fresh].map(keyOf));
  const rows = [...fresh, ...(further?.rows ?? []).filter((row) => !shown.has(keyOf(row)))];
  return { first, flashes, rows, hasMore: cursor !== null, loadMore, isLoading, problem };
};
