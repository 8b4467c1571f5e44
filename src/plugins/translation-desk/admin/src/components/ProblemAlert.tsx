import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { Problem } from '../api/describeProblem';
import { useMessages } from '../translations/useMessages';

interface Props {
  problem: Problem | null;
  onClose: () => void;
}

/** Shows why an action failed. */
export const ProblemAlert = ({ problem, onClose }: Props) => {
  const say = useMessages();
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
