import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { Problem } from '../api/readError';
import type { Say } from '../translations/useSay';

export interface Props<MessageId extends string> {
  problem: Problem<MessageId> | null;
  onClose: () => void;
}

/** Shows why an action failed. */
export const ProblemAlert = <MessageId extends string>({
  problem,
  onClose,
  say,
}: Props<MessageId> & { say: Say<NoInfer<MessageId> | 'problem.title' | 'dismiss'> }) => {
  if (!problem) return null;
  return (
    <Flex
      role="alert"
      direction="column"
      alignItems="flex-start"
      gap={1}
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={3}
    >
      <Typography variant="pi" fontWeight="bold" textColor="danger700">
        {say('problem.title')}
      </Typography>
      <Typography variant="pi" textColor="neutral800">
        {say(problem.id, problem.values)}
      </Typography>
      <TextButton type="button" onClick={onClose}>
        {say('dismiss')}
      </TextButton>
    </Flex>
  );
};
