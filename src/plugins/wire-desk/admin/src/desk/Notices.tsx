import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { diffWords } from 'diff';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type { DeskProposal, TakeOf } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { useMessages } from '../translations/useMessages';
import type { QuoteChoice } from './model/decisions';
import { percentOf, quotesToAdd } from './model/takeChoice';

/** Marks the button that shows the difference from an earlier take. */
export const TAKE_BUTTON = 'data-take';

interface Props {
  proposal: DeskProposal;
  /** The story as it would be written now, by paragraphs. */
  paragraphs: string[];
  isBusy: boolean;
  decided: QuoteChoice[];
  /** Whether the difference from the earlier take is shown. */
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  /** Makes a second story. */
  onNew: () => void;
  onUpdate: (take: TakeOf) => void;
  /** Reads the copy as it was probably meant. */
  onRepair: (copy: string) => void;
}

/** What an editor has to know before deciding: the story is there already, is a later take, is wrongly encoded. */
export const Notices = (props: Props) => {
  const { duplicate, takeOf, repaired, agency, quotes, body, lead, types } = props.proposal;
  const say = useMessages();
  const { formatMoment: formatDay } = useFormatters();
  const isEmpty = lead === null && body.length === 0;
  return (
    <>
      {duplicate && (
        <Notice>
          <Typography textColor="neutral800">{say('duplicate')}</Typography>{' '}
          <Link
            tag={NavLink}
            to={editAddress(types.article, duplicate.documentId, duplicate.locale)}
          >
            {duplicate.title}
          </Link>
        </Notice>
      )}
      {takeOf && <Take {...props} take={takeOf} />}
      {agency.status !== 'usable' && (
        <Notice>
          <Typography textColor="neutral800" fontWeight="bold">
            {say(`agency.${agency.status}`)}
          </Typography>
        </Notice>
      )}
      {agency.embargoedUntil !== null && (
        <Notice>
          <Typography textColor="neutral800" fontWeight="bold">
            {say(agency.keepsEmbargo ? 'agency.embargo' : 'agency.embargo.lost', {
              moment: formatDay(agency.embargoedUntil),
            })}
          </Typography>
        </Notice>
      )}
      {agency.note !== null && (
        <Notice>
          <Typography textColor="neutral800">
            {say('agency.note', { note: agency.note })}
          </Typography>
        </Notice>
      )}
      {repaired !== null && (
        <Notice>
          <Typography textColor="neutral800">{say('warning.encoding')}</Typography>{' '}
          <Button
            size="S"
            variant="tertiary"
            disabled={props.isBusy}
            onClick={() => props.onRepair(repaired)}
          >
            {say('warning.encoding.repair')}
          </Button>
        </Notice>
      )}
      {!isEmpty && quotes.length === 0 && (
        <Notice>
          <Typography textColor="neutral800">{say('quotes.empty')}</Typography>
        </Notice>
      )}
      {isEmpty && (
        <Notice>
          <Typography textColor="neutral800">{say('text.empty')}</Typography>
        </Notice>
      )}
    </>
  );
};

const Notice = ({ children }: { children: ReactNode }) => (
  <Box role="status" background="warning100" borderColor="warning200" hasRadius padding={3}>
    {children}
  </Box>
);

const Difference = styled.div`
  max-height: 30rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;

  ins {
    background: ${({ theme }) => theme.colors.success100};
    text-decoration: underline;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
  }
`;

const Take = (props: Props & { take: TakeOf }) => {
  const { take, proposal, paragraphs, isBusy, isShown, onShow } = props;
  const say = useMessages();
  const percent = percentOf(take, paragraphs);
  const count = quotesToAdd(props.decided, take);
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
        <Flex gap={2} wrap="wrap">
          <Button
            size="S"
            variant="tertiary"
            aria-expanded={isShown}
            {...{ [TAKE_BUTTON]: '' }}
            onClick={() => onShow(!isShown)}
          >
            {say('take.difference')}
          </Button>
          {isShown && proposal.may.updateStory && (
            <Button
              size="S"
              disabled={isBusy}
              // In a narrow window its words have two lines.
              style={{ height: 'auto', minHeight: '3.2rem', paddingBlock: '0.4rem' }}
              onClick={() => props.onUpdate(take)}
            >
              {say('take.update', { count })}
            </Button>
          )}
          {isShown && proposal.may.create && (
            <Button size="S" variant="secondary" disabled={isBusy} onClick={props.onNew}>
              {say('take.new')}
            </Button>
          )}
        </Flex>
        {isShown && (
          <Difference tabIndex={0} role="region" aria-label={say('take.difference')}>
            {diffWords(take.paragraphs.join('\n\n'), paragraphs.join('\n\n')).map((part, index) =>
              part.added ? (
                <ins key={index}>{part.value}</ins>
              ) : part.removed ? (
                <del key={index}>{part.value}</del>
              ) : (
                <span key={index}>{part.value}</span>
              ),
            )}
          </Difference>
        )}
      </Flex>
    </Notice>
  );
};
