import { Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import type { SidePanel } from '../edit-view';
import { useQuotes } from './useQuotes';
import { setWaiting, versionOf } from './waiting';

const ARTICLE = 'api::article.article';

/** Beside an article: the quotes that readers don't see yet as they are here, and what takes them there. */
export const QuotesPanel: SidePanel = (view) => {
  const { formatMessage } = useIntl();
  const isArticle = view.model === ARTICLE;
  const count = useQuotes(isArticle ? view : { model: view.model });
  const version = versionOf(view);
  useEffect(() => {
    if (isArticle) setWaiting(version, count ?? 0);
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
