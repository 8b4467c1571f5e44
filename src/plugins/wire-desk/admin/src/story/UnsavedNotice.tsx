import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages } from '../translations/useMessages';
import { LeaveQuestion } from './LeaveQuestion';
import { isChanged } from './model/rows';
import type { QuoteList } from './useQuoteList';

/** Stays in sight while a long list is scrolled. */
const Notice = styled(Flex)`
  position: sticky;
  top: 0;
  z-index: 2;
`;

const countOf = ({ quotes }: QuoteList): number =>
  Math.max(1, quotes.rows.filter(isChanged).length + quotes.removed.length);

/** Says above the list that quotes aren't saved, or why they couldn't be, and saves them. */
export const UnsavedNotice = ({ list, onSave }: { list: QuoteList; onSave: () => void }) => {
  const say = useMessages();
  const hasFaults = Object.keys(list.faults).length > 0;
  if (!list.isUnsaved && list.problem === null) return null;
  return (
    <>
      {list.isUnsaved && (
        <Notice
          direction="column"
          alignItems="stretch"
          gap={2}
          padding={2}
          hasRadius
          background="warning100"
          borderColor="warning200"
        >
          <Typography variant="pi" tag="p" textColor="neutral800">
            {say('story.unsaved', { count: countOf(list) })}
          </Typography>
          {hasFaults && (
            <Typography variant="pi" tag="p" role="alert" textColor="danger700">
              {say('problem.fields')}
            </Typography>
          )}
          <Button fullWidth loading={list.isSaving} onClick={onSave}>
            {say('story.save')}
          </Button>
          <LeaveQuestion />
        </Notice>
      )}
      <ProblemAlert problem={list.problem} onClose={list.dismissProblem} />
    </>
  );
};
