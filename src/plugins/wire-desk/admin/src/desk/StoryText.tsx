import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeskProposal } from '../../../shared/contracts/desk';
import { useMessages } from '../translations/useMessages';
import type { QuoteChoice } from './model/decisions';
import type { DeskAction, DeskState } from './model/deskReducer';
import { markedText } from './model/markedText';
import { storyParagraphs } from './model/storyParagraphs';
import { lineColor, speakerLook, type SpeakerLook } from './speakerLook';

interface Look extends SpeakerLook {
  isCurrent: boolean;
  isRejected: boolean;
}

const Words = styled.mark<{ $look: Look }>`
  padding: 0.1rem 0.2rem;
  border-bottom: 3px ${({ $look }) => $look.line}
    ${({ theme, $look }) => theme.colors[lineColor($look)]};
  background: ${({ theme, $look }) =>
    $look.isRejected ? 'transparent' : theme.colors[`${$look.color}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  outline: ${({ theme, $look }) =>
    $look.isCurrent ? `2px solid ${theme.colors.neutral800}` : 'none'};
  scroll-margin: 8rem;

  sup {
    margin-left: 0.2rem;
    font-size: 1.1rem;
    font-weight: 700;
    line-height: 0;
  }
`;

const Paragraph = styled.p`
  margin-bottom: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 2.4rem;
  overflow-wrap: anywhere;
`;

interface Props {
  proposal: DeskProposal;
  state: DeskState;
  act: (action: DeskAction) => void;
}

/** The story, with the words of each quote in the colour and with the number of the speaker. */
export const StoryText = ({ proposal, state, act }: Props) => {
  const say = useMessages();
  const { quotes, putBack } = state.decisions;
  return (
    <Box tag="section" aria-label={say('text.title')}>
      <Typography tag="h2" variant="delta">
        {say('text.title')}
      </Typography>
      <Box paddingTop={3}>
        {storyParagraphs(proposal, putBack).map(({ text, place }, index) => (
          <Paragraph key={`${index} ${text.slice(0, 20)}`}>
            {place === null
              ? text
              : markedText(text, place, quotes).map((piece, at) => {
                  const { quote: number } = piece;
                  const quote = number === null ? undefined : quotes[number];
                  if (number === null || !quote) return <span key={at}>{piece.text}</span>;
                  return (
                    <MarkedWords
                      key={at}
                      quote={quote}
                      number={number}
                      text={piece.text}
                      isCurrent={number === state.current}
                      onChoose={() => act({ type: 'go', to: number })}
                    />
                  );
                })}
          </Paragraph>
        ))}
      </Box>
    </Box>
  );
};

interface WordsProps {
  quote: QuoteChoice;
  number: number;
  text: string;
  isCurrent: boolean;
  onChoose: () => void;
}

const MarkedWords = ({ quote, number, text, isCurrent, onChoose }: WordsProps) => {
  const isRejected = quote.state === 'rejected';
  return (
    <Words
      $look={{ ...speakerLook(quote.speaker), isCurrent, isRejected }}
      data-quote={number}
      onClick={onChoose}
    >
      {text}
      {!isRejected && <sup>{quote.speaker === null ? 0 : quote.speaker + 1}</sup>}
    </Words>
  );
};
