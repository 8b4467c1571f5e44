import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross, Pencil, User } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { DOUBTFUL } from '../../../shared/limits';
import { useMessages } from '../translations/useMessages';
import type { PersonChoice, QuoteChoice } from './model/decisions';
import type { DeskAction } from './model/deskReducer';
import { QuoteEditor } from './QuoteEditor';
import { SpeakerBadge } from './SpeakerBadge';
import { SpeakerPicker, type Picked } from './SpeakerPicker';

/** What is open of a quote: choosing its speaker, or changing its words. */
export type OpenPart = 'speaker' | 'edit' | null;

interface Props {
  quote: QuoteChoice;
  place: number;
  total: number;
  people: PersonChoice[];
  locale: string;
  mayCreatePeople: boolean;
  isCurrent: boolean;
  open: OpenPart;
  faultOf: (field: string) => string | undefined;
  setOpen: (part: OpenPart) => void;
  act: (action: DeskAction) => void;
}

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

const Head = styled(Flex)`
  flex-wrap: wrap;
`;

const QuoteHead = ({ quote, place, people }: Pick<Props, 'quote' | 'place' | 'people'>) => {
  const say = useMessages();
  const speaker = quote.speaker === null ? undefined : people[quote.speaker];
  const printed = quote.attributedAs;
  return (
    <Head gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {place + 1}.
      </Typography>
      <SpeakerBadge place={quote.speaker} />
      <Typography fontWeight="bold">{speaker?.name ?? say('speaker.nobody')}</Typography>
      {printed !== '' && printed !== speaker?.name && (
        <Typography variant="pi" textColor="neutral700">
          {say('quote.attributedAs', { name: printed })}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral700">
        {say(`kind.${quote.kind}`)}
      </Typography>
      {quote.confidence < DOUBTFUL && <Mark>{say('doubtful')}</Mark>}
      <State data-state={quote.state}>{say(`state.${quote.state}`)}</State>
    </Head>
  );
};

const Mark = styled.span`
  padding: 0.1rem 0.6rem;
  border: 1px dashed ${({ theme }) => theme.colors.warning700};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
`;

const State = styled.span`
  margin-left: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;

  &[data-state='accepted']::before {
    content: '✓ ';
  }

  &[data-state='rejected']::before {
    content: '✗ ';
  }
`;

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
