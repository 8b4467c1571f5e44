import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeskItem, ItemsResponse } from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { InboxItem } from './InboxItem';
import { useDismissItem } from './useDismissItem';

interface Further {
  items: DeskItem[];
  cursor: string | null;
}

interface Props {
  articleType: string;
  onOpen: (item: DeskItem) => void;
  /** Shown above. */
  kills: DeskItem[];
  path: string;
}

/** The pages of what came in, the newest first. */
export const InboxItems = ({ articleType, onOpen, kills, path }: Props) => {
  const say = useMessages();
  const { get } = useFetchClient();
  const first = useLiveQuery<ItemsResponse>(path);
  const [further, setFurther] = useState<Further | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const dismissing = useDismissItem();
  if (!first.answer) return <LoadingOrProblem query={first} />;
  const fresh = first.answer.data;
  const ids = new Set(fresh.map(({ id }) => id));
  const above = new Set(kills.map(({ id }) => id));
  const items = [...fresh, ...(further?.items ?? []).filter(({ id }) => !ids.has(id))].filter(
    ({ id }) => !above.has(id),
  );
  const cursor = further ? further.cursor : first.answer.meta.nextCursor;
  const loadMore = async (): Promise<void> => {
    if (cursor === null) return;
    await get<ItemsResponse>(`${path}&cursor=${encodeURIComponent(cursor)}`).then(
      ({ data: { data, meta } }) => {
        setProblem(null);
        setFurther({ items: [...(further?.items ?? []), ...data], cursor: meta.nextCursor });
      },
      (error: unknown) => setProblem(describeProblem(error)),
    );
  };
  const dismiss = (id: string): void =>
    dismissing.dismiss(id, () =>
      setFurther(
        (before) => before && { ...before, items: before.items.filter((item) => item.id !== id) },
      ),
    );
  return (
    <Box paddingTop={3}>
      <ProblemAlert problem={dismissing.problem} onClose={dismissing.closeProblem} />
      <ProblemAlert problem={problem} onClose={() => setProblem(null)} />
      {items.length === 0 && kills.length === 0 && <Typography>{say('inbox.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.map((item) => (
          <InboxItem
            key={item.id}
            item={item}
            articleType={articleType}
            isBusy={dismissing.isBusy}
            onOpen={() => onOpen(item)}
            onDismiss={() => dismiss(item.id)}
          />
        ))}
      </Flex>
      {cursor !== null && (
        <Box paddingTop={3}>
          <Button variant="tertiary" onClick={() => void loadMore()}>
            {say('inbox.more')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
