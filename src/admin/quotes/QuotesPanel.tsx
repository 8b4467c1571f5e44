import { Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import type { SidePanel } from '../edit-view';
import { useQuotes } from './useQuotes';
import { setWaitingQuotes, versionOf } from './waitingQuotes';

const ARTICLE = 'api::article.article';

/** Shows beside an article how many quotes the next publication publishes. */
export const QuotesPanel: SidePanel = (view) => {
  const { formatMessage } = useIntl();
  const isArticle = view.model === ARTICLE;
  const count = useQuotes(isArticle ? view : { model: view.model });
  const version = versionOf(view);
  useEffect(() => {
    if (isArticle) setWaitingQuotes(version, count ?? 0);
  }, [isArticle, version, count]);
  if (!isArticle || !count) return null;
  const isOut = view.document?.status !== 'draft';
  const content = (
    <Typography role="status" variant="pi">
      {formatMessage({ id: isOut ? 'quotes.wait' : 'quotes.go' }, { count })}
    </Typography>
  );
  return { title: formatMessage({ id: 'quotes.title' }), content };
};
