import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useRef } from 'react';
import { useMessages, type MessageId } from '../translations/useMessages';
import { Card } from './Card';
import type { NewQuote } from './model/reducer';
import { suggestedOf } from './model/rows';
import { SUGGESTED_SPEAKER, SuggestedSpeakers } from './SuggestedSpeakers';

interface Props {
  suggestions: NewQuote[];
  mayCreatePeople: boolean;
  /** Why the text was not read. */
  note: MessageId | null;
  onAccept: (accepted: NewQuote[]) => void;
  onDismiss: (text: string) => void;
}

/** The quotes that the text has and that aren't recorded yet. */
export const SuggestionList = ({ suggestions, mayCreatePeople, note, ...props }: Props) => {
  const say = useMessages();
  const { onAccept, onDismiss } = props;
  const list = useRef<HTMLDivElement>(null);
  // Somebody unknown is nobody for a user who may not make people.
  const own = suggestions.map((quote) =>
    mayCreatePeople || quote.speaker?.documentId ? quote : { ...quote, speaker: null },
  );
  if (note) return <Typography variant="pi">{say(note)}</Typography>;
  if (own.length === 0) return null;
  const isOnlySuggested = (quote: NewQuote): boolean =>
    suggestedOf(quote, mayCreatePeople).length > 0;
  const sure = own.filter((quote) => !isOnlySuggested(quote));
  const left = own.length - sure.length;
  const acceptAll = (): void => {
    list.current?.querySelector<HTMLElement>(`[${SUGGESTED_SPEAKER}]`)?.focus();
    onAccept(sure);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {say('story.suggested', { count: own.length })}
      </Typography>
      {sure.length > 0 && (
        <Box>
          <Button size="S" variant="success-light" startIcon={<Check />} onClick={acceptAll}>
            {say('story.acceptAll', { count: sure.length })}
          </Button>
        </Box>
      )}
      {left > 0 && (
        <Typography variant="pi" role="status">
          {say('story.look', { count: left })}
        </Typography>
      )}
      <Flex
        ref={list}
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        aria-label={say('story.suggested', { count: own.length })}
      >
        {own.map((quote) => (
          <Card key={quote.text} $isDashed>
            <Typography tag="blockquote">“{quote.text}”</Typography>
            <Typography variant="pi" tag="p" textColor="neutral700">
              {[
                quote.speaker?.name ?? say('speaker.nobody'),
                ...(quote.speaker?.documentId === null ? [say('story.isNew')] : []),
                say(`kind.${quote.kind}`),
              ].join(' · ')}
            </Typography>
            <SuggestedSpeakers
              suggested={suggestedOf(quote, mayCreatePeople)}
              onChoose={(speaker) => onAccept([{ ...quote, speaker }])}
            />
            <Flex gap={2} wrap="wrap" paddingTop={1}>
              <Button
                size="S"
                variant="success-light"
                startIcon={<Check />}
                aria-label={say('story.acceptOne', { words: quote.text })}
                onClick={() => onAccept([quote])}
              >
                {say('story.accept')}
              </Button>
              <Button
                size="S"
                variant="tertiary"
                startIcon={<Cross />}
                aria-label={say('story.dismissOne', { words: quote.text })}
                onClick={() => onDismiss(quote.text)}
              >
                {say('story.dismiss')}
              </Button>
            </Flex>
          </Card>
        ))}
      </Flex>
    </Flex>
  );
};
