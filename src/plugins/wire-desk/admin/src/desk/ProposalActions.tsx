import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { afterAsking } from './model/takeChoice';
import { toLookAt } from './model/toLookAt';
import type { Work } from './session';
import type { WorkInHand } from './useWork';

const Foot = styled(Flex)`
  position: sticky;
  bottom: 0;
  z-index: 1;
  padding: 1.2rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;

interface Props {
  hand: WorkInHand;
  work: Work;
  /** Asks for the draft. */
  onAsk: () => void;
  onAcceptAll: () => void;
  children: ReactNode;
}

/** The foot of the page, always in sight: it makes the draft, accepts all, undoes, and says how far the decisions are. */
export const ProposalActions = ({ hand, work, onAsk, onAcceptAll, children }: Props) => {
  const { act, busy } = hand;
  const { quotes } = work.state.decisions;
  const look = toLookAt(quotes, work.state.recorded).length;
  const say = useMessages();
  const count = (wanted: string): number => quotes.filter(({ state }) => state === wanted).length;
  return (
    <Foot gap={3} wrap="wrap">
      <Button
        loading={busy === 'creating'}
        disabled={afterAsking(work.proposal) === 'nothing' || busy !== null}
        onClick={onAsk}
      >
        {say('create', { count: count('accepted') })}
      </Button>
      <Button variant="secondary" disabled={count('open') === look} onClick={onAcceptAll}>
        {say('acceptAll', { count: count('open') - look })}
      </Button>
      <Button
        variant="tertiary"
        disabled={work.state.past.length === 0}
        onClick={() => act({ type: 'undo' })}
      >
        {say('undo')}
      </Button>
      <Typography variant="pi" role="status">
        {say('progress', {
          ...{ accepted: count('accepted'), rejected: count('rejected'), open: count('open') },
        })}
        {look > 0 && ` ${say('look', { count: look })}`}
      </Typography>
      {children}
    </Foot>
  );
};
