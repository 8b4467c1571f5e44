import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { Problem } from '../api/describeProblem';
import { useMessages } from '../translations/useMessages';
import { useProblemText } from './ProblemAlert';

interface Props {
  query: { problem: Problem | null; refresh: () => Promise<void> };
}

/** Shown until there is an answer: a loader, or why the request failed, with a button to retry. */
export const LoadingOrProblem = ({ query }: Props) => {
  const say = useMessages();
  const problemText = useProblemText(0);
  if (!query.problem) return <Loader small>{say('panel.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi">{problemText(query.problem)}</Typography>
      <Button size="S" variant="tertiary" onClick={() => void query.refresh()}>
        {say('panel.retry')}
      </Button>
    </Flex>
  );
};
