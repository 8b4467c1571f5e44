import { LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { DESK_PATH, editAddress } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { NO_FILTERS, toDeskQuery } from '../desk/deskFilters';
import type { Target } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { nextRow } from './nextRow';

/** Stories among which the next one is looked for: a colleague has the others. */
const LOOKED_AT = 20;

const Wrapped = styled(LinkButton)`
  height: auto;
  min-height: 3.2rem;
  padding-block: 0.8rem;

  & > span {
    min-width: 0;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  // The arrow beside a headline of several lines.
  & > span:has(> svg),
  & svg {
    flex-shrink: 0;
  }
`;

/** Leads to the most urgent other story in the same language that is one's own or nobody's. */
export const NextStory = ({ target }: { target: Target }) => {
  const say = useMessages();
  const query = toDeskQuery({ ...NO_FILTERS, locale: target.locale }, { limit: LOOKED_AT });
  const { answer } = useLiveQuery<DeskResponse>(`${DESK_PATH}?${query}`);
  if (!answer) return null;
  const next = nextRow([...answer.flashes, ...answer.data], target, answer.meta.me.id);
  if (!next) return <Typography variant="pi">{say('next.none')}</Typography>;
  return (
    <Wrapped
      tag={NavLink}
      fullWidth
      variant="secondary"
      endIcon={<ArrowRight aria-hidden />}
      to={editAddress(next.contentType, next.documentId, target.locale)}
    >
      {say('next', { title: next.title ?? say('untitled') })}
    </Wrapped>
  );
};
