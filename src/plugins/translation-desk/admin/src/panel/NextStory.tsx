import { LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskResponse } from '../../../shared/contracts/desk';
import { DESK_PATH, editAddress } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { NO_FILTERS, toDeskQuery } from '../desk/deskFilters';
import { keyOf } from '../source/openKey';
import type { Target } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { findNext, type NextSearch } from './nextRow';

/** Stories of the first page, among which the next one mostly is, and of a further one. */
const FIRST_PAGE = 20;
const FURTHER_PAGE = 100;

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

const pathOf = (locale: string, page: { limit: number; cursor?: string }): string =>
  `${DESK_PATH}?${toDeskQuery({ ...NO_FILTERS, locale }, page)}`;

/** Searches the next story for the user; null until it has ended. */
const useNextSearch = ({ contentType, documentId, locale }: Target): NextSearch | null => {
  const { answer } = useLiveQuery<DeskResponse>(pathOf(locale, { limit: FIRST_PAGE }));
  const [ended, setEnded] = useState<(NextSearch & { of: string }) | null>(null);
  const of = keyOf({ contentType, documentId, locale });
  useEffect(() => {
    if (!answer) return undefined;
    let isOvertaken = false;
    const load = async (cursor: string): Promise<DeskResponse> => {
      const path = pathOf(locale, { limit: FURTHER_PAGE, cursor });
      return (await getFetchClient().get<DeskResponse>(path)).data;
    };
    void findNext(answer, { contentType, documentId, locale }, load).then((search) => {
      if (!isOvertaken) setEnded({ ...search, of });
    });
    return () => {
      isOvertaken = true;
    };
  }, [answer, contentType, documentId, locale, of]);
  return ended?.of === of ? ended : null;
};

/** Leads to the most urgent other story in the same language that is the user's or has no assignee. */
export const NextStory = ({ target }: { target: Target }) => {
  const say = useMessages();
  const search = useNextSearch(target);
  if (!search) return null;
  const { row: next, isComplete } = search;
  if (!next)
    return (
      <Typography variant="pi">{say(isComplete ? 'next.none' : 'next.noneOfFirst')}</Typography>
    );
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
