import { Button, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';

interface Props {
  /** Whether readers see the quote. */
  isPublic: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks whether a quote is removed. */
export const RemovalQuestion = ({ isPublic, onYes, onNo }: Props) => {
  const say = useMessages();
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
      <Typography variant="pi">{say(isPublic ? 'story.ask.public' : 'story.ask')}</Typography>
      <Flex gap={2}>
        <Button autoFocus size="S" variant="danger-light" onClick={onYes}>
          {say('story.ask.yes')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onNo}>
          {say('story.ask.no')}
        </Button>
      </Flex>
    </Flex>
  );
};
