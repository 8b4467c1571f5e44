import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import { KeysHelp } from './KeysHelp';
import { LEFT_OUT_BUTTON, LeftOutList } from './LeftOutList';
import type { DeskKey } from './model/deskKeys';
import { storyParagraphs } from './model/storyParagraphs';
import { afterAsking } from './model/takeChoice';
import { Notices, TAKE_BUTTON } from './Notices';
import { PeopleList } from './PeopleList';
import { QuoteCard, type OpenPart } from './QuoteCard';
import type { Work } from './session';
import { StoryFields } from './StoryFields';
import { StoryText } from './StoryText';
import { useDeskKeys } from './useDeskKeys';
import { takeNothing, useDrop } from './useDrop';
import { useFaults } from './useFaults';
import type { WorkInHand } from './useWork';

const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  align-items: start;

  @media (max-width: 64em) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** Beside the quotes, the text stays in view. */
const Text = styled.div`
  @media (min-width: 64em) {
    position: sticky;
    top: 1.6rem;
    max-height: calc(100vh - 3.2rem);
    overflow: auto;
  }
`;

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
}

/** A proposal: the text beside its quotes, the fields, the people, what was left out, and the button that makes the draft. */
export const ProposalView = ({ hand, work }: Props) => {
  const { act, faults, busy, create } = hand;
  const { proposal, state } = work;
  const { decisions, current } = state;
  const { quotes, people, putBack, fields } = decisions;
  const say = useMessages();
  const faultOf = useFaults(faults);
  const [isHelping, setIsHelping] = useState(false);
  const [open, setOpen] = useState<OpenPart>(null);
  const [isTakeShown, setIsTakeShown] = useState(false);
  const ask = (): void => {
    const then = busy === null ? afterAsking(proposal) : 'nothing';
    if (then === 'create') void create();
    if (then !== 'choose') return;
    setIsTakeShown(true);
    focusOn(TAKE_BUTTON);
  };
  const press = (key: DeskKey): void => {
    if (key.does === 'help') setIsHelping(!isHelping);
    else if (key.does === 'create') ask();
    else if (key.does === 'leftOut') focusOn(LEFT_OUT_BUTTON);
    else if (key.does === 'speaker' || key.does === 'edit') {
      if (quotes.length > 0) setOpen(key.does);
    } else if (key.does === 'choose') act({ type: 'speaker', quote: current, person: key.person });
    else act({ type: key.does });
  };
  useDeskKeys(press);
  useDrop(takeNothing);
  const story = storyParagraphs(proposal, putBack);
  return (
    <>
      <Notices
        proposal={proposal}
        paragraphs={story.map(({ text, isLead }) => (isLead ? fields.lead : text))}
        isBusy={busy !== null}
        decided={quotes}
        isShown={isTakeShown}
        onShow={setIsTakeShown}
        onNew={() => void create()}
        onRepair={(copy) => void hand.read({ copy, type: 'text/plain' }, proposal.locale)}
        onUpdate={({ documentId, updatedAt }) => void create({ documentId, updatedAt })}
      />
      <Columns>
        <Text>
          <StoryText proposal={proposal} state={state} act={act} />
        </Text>
        <Box tag="section" aria-label={say('quotes.title')}>
          <Typography tag="h2" variant="delta">
            {say('quotes.title')}
          </Typography>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
            {quotes.map((quote, place) => (
              <QuoteCard
                key={place}
                {...{ quote, place, people, act, faultOf, setOpen }}
                total={quotes.length}
                locale={proposal.locale}
                mayCreatePeople={proposal.may.createPeople}
                isCurrent={place === current}
                open={place === current ? open : null}
              />
            ))}
          </Flex>
        </Box>
      </Columns>
      <StoryFields
        {...{ proposal, fields, faultOf }}
        onChange={(patch) => act({ type: 'editField', patch })}
      />
      <PeopleList
        {...{ people, faultOf, act }}
        locale={proposal.locale}
        personType={proposal.types.person}
        mayCreate={proposal.may.createPeople}
      />
      <LeftOutList leftOut={proposal.leftOut} putBack={putBack} act={act} />
      <Actions hand={hand} work={work} onAsk={ask}>
        <KeysHelp isOpen={isHelping} onToggle={() => setIsHelping(!isHelping)} />
      </Actions>
    </>
  );
};

const focusOn = (mark: string): void => {
  const button = document.querySelector<HTMLElement>(`[${mark}]`);
  button?.focus();
  button?.scrollIntoView({ block: 'nearest' });
};

const Actions = ({
  hand,
  work,
  onAsk,
  children,
}: Props & { onAsk: () => void; children: ReactNode }) => {
  const { act, busy } = hand;
  const { quotes } = work.state.decisions;
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
      <Button
        variant="secondary"
        disabled={count('open') === 0}
        onClick={() => act({ type: 'acceptAll' })}
      >
        {say('acceptAll', { count: count('open') })}
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
      </Typography>
      {children}
    </Foot>
  );
};
