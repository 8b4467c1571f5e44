import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { DOUBTFUL } from '../../../shared/limits';
import { useMessages } from '../translations/useMessages';
import type { PersonChoice, QuoteChoice } from './model/decisions';
import { SpeakerBadge } from './SpeakerBadge';

interface Props {
  quote: QuoteChoice;
  place: number;
  people: PersonChoice[];
}

const Head = styled(Flex)`
  flex-wrap: wrap;
`;

/** Who said a quote, how, and what was decided of it. */
export const QuoteHead = ({ quote, place, people }: Props) => {
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
