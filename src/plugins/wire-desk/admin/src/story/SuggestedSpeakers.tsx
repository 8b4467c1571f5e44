import { Button, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';
import type { SpeakerChoice } from './model/rows';

/** Marks the buttons of those who may have said a quote. */
export const SUGGESTED_SPEAKER = 'data-suggested-speaker';

interface Props {
  suggested: SpeakerChoice[];
  onChoose: (speaker: SpeakerChoice) => void;
}

/** Those who may have said a quote without a speaker, to be chosen from. */
export const SuggestedSpeakers = ({ suggested, onChoose }: Props) => {
  const say = useMessages();
  if (suggested.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <Typography variant="pi">{say('quote.suggestions')}</Typography>
      {suggested.map((speaker) => (
        <Button
          key={speaker.documentId ?? speaker.name}
          size="S"
          variant="secondary"
          {...{ [SUGGESTED_SPEAKER]: '' }}
          onClick={() => onChoose(speaker)}
        >
          {speaker.name}
        </Button>
      ))}
    </Flex>
  );
};
