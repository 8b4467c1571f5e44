import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { DeskProposal, TakeOf, UpdatedField } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { useMessages, type MessageId } from '../translations/useMessages';
import { Difference } from './Difference';
import { FieldChoices } from './FieldChoices';
import type { QuoteChoice, StoryFields } from './model/decisions';
import { changedFields, percentOf, quotesToAdd } from './model/takeChoice';
import { Notice } from './Notice';

/** Marks the button that shows the difference from an earlier take. */
export const TAKE_BUTTON = 'data-take';

export interface TakeProps {
  proposal: DeskProposal;
  take: TakeOf;
  fields: StoryFields;
  /** The story as it would be written now, by paragraphs. */
  paragraphs: string[];
  isBusy: boolean;
  decided: QuoteChoice[];
  /** Whether the difference from the earlier take is shown. */
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  /** Makes a second story. */
  onNew: () => void;
  onUpdate: (take: TakeOf, takes: UpdatedField[]) => void;
}

/** Says of which story the copy is a later take, what is different, and updates it or makes a second one. */
export const TakeNotice = (props: TakeProps) => {
  const { take, proposal, paragraphs, isShown, onShow } = props;
  const say = useMessages();
  const percent = percentOf(take, paragraphs);
  return (
    <Notice>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Box>
          <Typography textColor="neutral800">
            {take.share === 0 ? say('take.said') : say('take', { percent })}
          </Typography>{' '}
          <Link
            tag={NavLink}
            to={editAddress(proposal.types.article, take.documentId, take.locale)}
          >
            {take.title}
          </Link>
        </Box>
        <Box>
          <Button
            size="S"
            variant="tertiary"
            aria-expanded={isShown}
            {...{ [TAKE_BUTTON]: '' }}
            onClick={() => onShow(!isShown)}
          >
            {say('take.difference')}
          </Button>
        </Box>
        {isShown && <Choice {...props} />}
      </Flex>
    </Notice>
  );
};

/** Returns what the button says of the fields that an update takes. */
const updateText = (takes: UpdatedField[]): MessageId => {
  const [one, other] = takes;
  if (one === undefined) return 'take.update';
  return other === undefined ? `take.update.${one}` : 'take.update.both';
};

/** What is different, and what to make of it. */
const Choice = (props: TakeProps) => {
  const { take, proposal, fields, paragraphs, isBusy } = props;
  const { may } = proposal;
  const say = useMessages();
  const [ticked, setTicked] = useState<UpdatedField[]>([]);
  const changed = changedFields(take, fields);
  const takes = changed.flatMap(({ field }) => (ticked.includes(field) ? field : []));
  return (
    <>
      <Difference before={take.paragraphs} now={paragraphs} />
      {may.updateStory && (
        <FieldChoices
          {...{ changed, takes }}
          onChange={(field, isTaken) =>
            setTicked(isTaken ? [...takes, field] : takes.filter((one) => one !== field))
          }
        />
      )}
      <Flex gap={2} wrap="wrap">
        {may.updateStory && (
          <Button
            size="S"
            disabled={isBusy}
            // In a narrow window its words have two lines.
            style={{ height: 'auto', minHeight: '3.2rem', paddingBlock: '0.4rem' }}
            onClick={() => props.onUpdate(take, takes)}
          >
            {say(updateText(takes), { count: quotesToAdd(props.decided, take) })}
          </Button>
        )}
        {may.create && (
          <Button size="S" variant="secondary" disabled={isBusy} onClick={props.onNew}>
            {say('take.new')}
          </Button>
        )}
      </Flex>
    </>
  );
};
