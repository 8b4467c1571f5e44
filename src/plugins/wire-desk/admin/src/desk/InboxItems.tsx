import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { DeskItem, ItemsResponse } from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { InboxItem } from './InboxItem';
import { loadFurther, type Further } from './model/loadFurther';
import { useDismissItem } from './useDismissItem';

/** Items of a page. */
const PAGE = 10;

interface Props {
  articleType: string;
  onOpen: (item: DeskItem) => void;
  /** Shown above. */
  kills: DeskItem[];
  /** With its query, without a limit. */
  path: string;
}

/** The pages of what came in, the newest first. */
export const InboxItems = ({ articleType, onOpen, kills, path }: Props) => {
  const say = useMessages();
  const first = useLiveQuery<ItemsResponse>(`${path}&limit=${PAGE}`);
  const { further, problem, closeProblem, loadMore } = useFurther(path, first.answer);
  const dismissing = useDismissItem();
  if (!first.answer) return <LoadingOrProblem query={first} />;
  const fresh = first.answer.data;
  const ids = new Set(fresh.map(({ id }) => id));
  const above = new Set(kills.map(({ id }) => id));
  const items = [...fresh, ...(further?.items ?? []).filter(({ id }) => !ids.has(id))].filter(
    ({ id }) => !above.has(id),
  );
  const cursor = further ? further.cursor : first.answer.meta.nextCursor;
  return (
    <Box paddingTop={3}>
      <ProblemAlert problem={dismissing.problem} onClose={dismissing.closeProblem} />
      <ProblemAlert problem={problem} onClose={closeProblem} />
      {items.length === 0 && kills.length === 0 && <Typography>{say('inbox.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.map((item) => (
          <InboxItem
            key={item.id}
            item={item}
            articleType={articleType}
            isBusy={dismissing.isBusy}
            onOpen={() => onOpen(item)}
            onDismiss={() => dismissing.dismiss(item.id)}
          />
        ))}
      </Flex>
      {cursor !== null && (
        <Box paddingTop={3}>
          <Button variant="tertiary" onClick={loadMore}>
            {say('inbox.more')}
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** Keeps the pages after the first: they are loaded again with each answer of it. */
const useFurther = (path: string, first: ItemsResponse | null) => {
  const { get } = useFetchClient();
  /** How many items are wanted beyond the first page; another object asks again after a failure. */
  const [wanted, setWanted] = useState({ count: 0 });
  const [further, setFurther] = useState<Further | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(
    async (cursor: string, limit: number): Promise<ItemsResponse> => {
      const query = new URLSearchParams({ cursor, limit: String(limit) }).toString();
      return (await get<ItemsResponse>(`${path}&${query}`)).data;
    },
    [get, path],
  );
  useEffect(() => {
    if (first === null || wanted.count === 0) return undefined;
    let isOvertaken = false;
    loadFurther(first.meta.nextCursor, wanted.count, load).then(
      (loaded) => {
        if (isOvertaken) return;
        setProblem(null);
        setFurther(loaded);
      },
      (error: unknown) => {
        if (!isOvertaken) setProblem(describeProblem(error));
      },
    );
    return () => {
      isOvertaken = true;
    };
  }, [first, wanted, load]);
  return {
    ...{ further, problem },
    closeProblem: () => setProblem(null),
    loadMore: () => setWanted({ count: (further?.items.length ?? 0) + PAGE }),
  };
};
