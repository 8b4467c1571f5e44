import { useEffect } from 'react';

import type { SidePanel } from '../edit-view';
import { useQuotes } from './useQuotes';
import { setWaitingQuotes, versionOf } from './waitingQuotes';

const ARTICLE = 'api::article.article';

/** Counts beside an article how many quotes the next publication changes. A panel that shows nothing: the wire desk's says it. */
export const CountWaitingQuotes: SidePanel = (view) => {
  const isArticle = view.model === ARTICLE;
  const count = useQuotes(isArticle ? view : { model: view.model });
  const version = versionOf(view);
  useEffect(() => {
    if (isArticle) setWaitingQuotes(version, count ?? 0);
  }, [isArticle, version, count]);
  return null;
};
