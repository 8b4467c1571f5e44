import { LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { DESK_PATH, editAddress } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { NO_FILTERS, toDeskQuery } from '../desk/deskFilters';
import type { Target } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';

/** Leads to the most urgent other story in the same language. */
export const NextStory = ({ target }: { target: Target }) => {
  const say = useMessages();
  const query = toDeskQuery({ ...NO_FILTERS, locale: target.locale }, { limit: 2 });
  const { answer } = useLiveQuery<DeskResponse>(`${DESK_PATH}?${query}`);
  if (!answer) return null;
  const next = [...answer.flashes, ...answer.data].find(
    ({ documentId }) => documentId !== target.documentId,
  );
  if (!next) return <Typography variant="pi">{say('next.none')}</Typography>;
  return (
    <LinkButton
      tag={NavLink}
      fullWidth
      variant="secondary"
      endIcon={<ArrowRight aria-hidden />}
      to={editAddress(next.contentType, next.documentId, target.locale)}
    >
      {say('next', { title: next.title ?? say('untitled') })}
    </LinkButton>
  );
};
