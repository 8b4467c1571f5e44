import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { Problem } from '../api/problem';
import { useMessages } from '../translations/useMessages';
import { useExplanation } from './NotDone';

interface Props {
  reading: { problem: Problem | null; refresh: () => Promise<void> };
}

/** While there is nothing to show yet: it is being read, or could not be. */
export const NoAnswer = ({ reading }: Props) => {
  const say = useMessages();
  const explain = useExplanation(0);
  if (!reading.problem) return <Loader small>{say('panel.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="pi">{explain(reading.problem)}</Typography>
      <Button size="S" variant="tertiary" onClick={() => void reading.refresh()}>
        {say('panel.retry')}
      </Button>
    </Flex>
  );
};
