import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { Problem } from '../api/readError';
import type { Say } from '../translations/useSay';

export interface Props<MessageId extends string> {
  query: { problem: Problem<MessageId> | null; refresh: () => Promise<void> };
}

/** Shown until there is an answer: a loader, or why the request failed, with a button to retry. */
export const LoadingOrProblem = <MessageId extends string>({
  query,
  say,
}: Props<MessageId> & { say: Say<NoInfer<MessageId> | 'loading' | 'retry'> }) => {
  const { problem } = query;
  if (!problem) return <Loader small>{say('loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi">{say(problem.id, problem.values)}</Typography>
      <Button size="S" variant="tertiary" onClick={() => void query.refresh()}>
        {say('retry')}
      </Button>
    </Flex>
  );
};
