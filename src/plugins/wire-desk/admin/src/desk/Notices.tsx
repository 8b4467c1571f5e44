import { Button, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { editAddress } from '../api/paths';
import { useMessages } from '../translations/useMessages';
import { LanguageNotice, type LanguageProps } from './LanguageNotice';
import { Notice } from './Notice';
import { TakeNotice, type TakeProps } from './TakeNotice';

interface Props extends Omit<TakeProps, 'take'>, LanguageProps {
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
      <LanguageNotice {...props} />
      {takeOf && <TakeNotice {...props} take={takeOf} />}
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
