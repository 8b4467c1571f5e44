import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { recordedAs } from '../story/model/recordedAs';
import { useMessages } from '../translations/useMessages';
import { KeysHelp } from './KeysHelp';
import { LEFT_OUT_BUTTON, LeftOutList } from './LeftOutList';
import type { DeskKey } from './model/deskKeys';
import { storyParagraphs } from './model/storyParagraphs';
import { afterAsking } from './model/takeChoice';
import { toLookAt } from './model/toLookAt';
import { Notices } from './Notices';
import { PeopleList } from './PeopleList';
import { ProposalActions } from './ProposalActions';
import { QUOTE_CARD, QuoteCard, type OpenPart } from './QuoteCard';
import type { Work } from './session';
import { StoryFields } from './StoryFields';
import { StoryText } from './StoryText';
import { TAKE_BUTTON } from './TakeNotice';
import { useDeskKeys } from './useDeskKeys';
import { useFaults } from './useFaults';
import { useGiven, type Receiver } from './useGiven';
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

interface Props {
  hand: WorkInHand;
  work: Work;
  /** In which the user may write. */
  locales: string[];
  /** Of other copy. */
  receiver: Receiver;
  onLocale: (locale: string) => void;
}

/** A proposal: the text beside its quotes, the fields, the people, what was left out, and the button that makes the draft. */
export const ProposalView = ({ hand, work, locales, receiver, onLocale }: Props) => {
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
  const acceptAll = (): void => {
    const [first] = toLookAt(quotes, state.recorded);
    setOpen(null);
    act({ type: 'acceptAll' });
    // Also where it is the current one already.
    if (first !== undefined) focusOn(`${QUOTE_CARD}="${first}"`);
  };
  const press = (key: DeskKey): void => {
    if (key.does === 'help') setIsHelping(!isHelping);
    else if (key.does === 'create') ask();
    else if (key.does === 'acceptAll') acceptAll();
    else if (key.does === 'leftOut') focusOn(LEFT_OUT_BUTTON);
    else if (key.does === 'speaker' || key.does === 'edit') {
      if (quotes.length > 0) setOpen(key.does);
    } else if (key.does === 'choose') act({ type: 'speaker', quote: current, person: key.person });
    else act({ type: key.does });
  };
  useDeskKeys(press);
  useGiven(receiver, busy !== null);
  const story = storyParagraphs(proposal, putBack);
  const recorded = recordedAs(quotes, state.recorded);
  return (
    <>
      <Notices
        {...{ proposal, fields, locales, onLocale }}
        paragraphs={story.map(({ text, isLead }) => (isLead ? fields.lead : text))}
        isBusy={busy !== null}
        decided={quotes}
        isShown={isTakeShown}
        onShow={setIsTakeShown}
        onNew={() => void create()}
        onRepair={(copy) => void hand.read({ copy, type: 'text/plain' }, proposal.locale)}
        onUpdate={({ documentId, updatedAt }, takes) =>
          void create({ documentId, updatedAt, takes })
        }
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
                recorded={recorded[place] ?? null}
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
      <ProposalActions {...{ hand, work }} onAsk={ask} onAcceptAll={acceptAll}>
        <KeysHelp isOpen={isHelping} onToggle={() => setIsHelping(!isHelping)} />
      </ProposalActions>
    </>
  );
};

const focusOn = (mark: string): void => {
  const marked = document.querySelector<HTMLElement>(`[${mark}]`);
  marked?.focus();
  marked?.scrollIntoView({ block: 'nearest' });
};
