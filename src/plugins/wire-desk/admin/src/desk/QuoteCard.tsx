import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross, Pencil, User } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { Recorded } from '../story/model/recordedAs';
import { useMessages } from '../translations/useMessages';
import type { PersonChoice, QuoteChoice } from './model/decisions';
import type { DeskAction } from './model/deskReducer';
import { QuoteEditor } from './QuoteEditor';
import { QuoteHead } from './QuoteHead';
import { SpeakerBadge } from './SpeakerBadge';
import type { Picked } from './model/pickerOptions';
import { SpeakerPicker } from './SpeakerPicker';

/** What is open of a quote: choosing its speaker, or changing its words. */
export type OpenPart = 'speaker' | 'edit' | null;

interface Props {
  quote: QuoteChoice;
  place: number;
  total: number;
  people: PersonChoice[];
  /** What the story has of it already of which the copy is a later take; null for a new one. */
  recorded: Recorded | null;
  locale: string;
  mayCreatePeople: boolean;
  isCurrent: boolean;
  open: OpenPart;
  faultOf: (field: string) => string | undefined;
  setOpen: (part: OpenPart) => void;
  act: (action: DeskAction) => void;
}

/** Marks the card of each quote, with its place. */
export const QUOTE_CARD = 'data-quote-card';

const Card = styled.li<{ $isCurrent: boolean }>`
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid
    ${({ theme, $isCurrent }) => theme.colors[$isCurrent ? 'primary600' : 'neutral200']};
  border-radius: 4px;
  background: ${({ theme, $isCurrent }) => theme.colors[$isCurrent ? 'primary100' : 'neutral0']};
  scroll-margin: 10rem;
  overflow-wrap: anywhere;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A quote: its words, who said them, and what was decided. */
export const QuoteCard = (props: Props) => {
  const { quote, place, total, people, isCurrent, open, setOpen, act, faultOf } = props;
  const say = useMessages();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isCurrent || open !== null) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
    document.querySelector(`mark[data-quote="${place}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, open, place]);
  const pick = (picked: Picked): void => {
    setOpen(null);
    if ('place' in picked) act({ type: 'speaker', quote: place, person: picked.place });
    else act({ type: 'newSpeaker', quote: place, person: picked.person });
  };
  const decide = (type: 'accept' | 'reject'): void => {
    act({ type: 'go', to: place });
    act({ type });
  };
  const edit = (part: OpenPart): void => {
    act({ type: 'go', to: place });
    setOpen(part);
  };
  return (
    <Card
      ref={card}
      tabIndex={-1}
      $isCurrent={isCurrent}
      {...{ [QUOTE_CARD]: place }}
      aria-current={isCurrent}
      aria-label={say('quote.label', {
        number: place + 1,
        total,
        state: say(`state.${quote.state}`),
      })}
      onClick={() => act({ type: 'go', to: place })}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <QuoteHead quote={quote} place={place} people={people} />
        <Typography tag="blockquote">{quote.text}</Typography>
        {props.recorded !== null && (
          <Typography variant="pi" textColor="neutral800" fontWeight="bold">
            {props.recorded.isSame
              ? say('quote.recorded')
              : say('quote.differs', { words: props.recorded.words })}
          </Typography>
        )}
        <Faults place={place} faultOf={faultOf} />
        {quote.speaker === null && quote.suggestions.length > 0 && quote.state === 'open' && (
          <Suggestions {...props} />
        )}
        {open === 'edit' && (
          <QuoteEditor
            quote={quote}
            faultOf={(field) => faultOf(`quotes.${place}.${field}`)}
            onChange={(patch) => act({ type: 'editQuote', quote: place, patch })}
            onDone={() => setOpen(null)}
          />
        )}
        {open === 'speaker' && (
          <SpeakerPicker
            isOfQuote
            label={say('speaker.title')}
            locale={props.locale}
            people={people}
            mayCreate={props.mayCreatePeople}
            onPick={pick}
            onClose={() => setOpen(null)}
          />
        )}
        {open === null && (
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              variant="success-light"
              startIcon={<Check />}
              onClick={() => decide('accept')}
            >
              {say('quote.accept')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              startIcon={<Cross />}
              onClick={() => decide('reject')}
            >
              {say('quote.reject')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              startIcon={<User />}
              onClick={() => edit('speaker')}
            >
              {say('quote.speaker')}
            </Button>
            <Button size="S" variant="tertiary" startIcon={<Pencil />} onClick={() => edit('edit')}>
              {say('quote.edit')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Card>
  );
};

const FIELDS = ['text', 'kind', 'attributedAs', 'speaker', 'medium', 'occasion'];

const Faults = ({ place, faultOf }: Pick<Props, 'place' | 'faultOf'>) => (
  <>
    {FIELDS.map((field) => [field, faultOf(`quotes.${place}.${field}`)] as const).map(
      ([field, fault]) =>
        fault !== undefined && (
          <Typography key={field} variant="pi" textColor="danger700" role="alert">
            {fault}
          </Typography>
        ),
    )}
  </>
);

const Suggestions = ({ quote, place, people, act }: Props) => {
  const say = useMessages();
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi">{say('quote.suggestions')}</Typography>
        {quote.suggestions.map((person) => (
          <Button
            key={person}
            size="S"
            variant="secondary"
            startIcon={<SpeakerBadge place={person} />}
            onClick={() => act({ type: 'speaker', quote: place, person })}
          >
            {people[person]?.name}
          </Button>
        ))}
      </Flex>
    </Box>
  );
};
