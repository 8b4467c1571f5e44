import type { FeedReference } from 'flash-news-client';
import { newsroom } from './newsroom';
import { LARGEST_PAGE } from './reading-again';
import { untilDone } from './retry';
import { sectionsOf } from './sections';
import { fallbacksOf, type Locale } from './site';

/** Returns the sections of the site, by its newest stories of all languages: they are the same in each; none once the signal aborts. */
export const loadSections = async (
  locale: Locale,
  signal: AbortSignal,
): Promise<FeedReference[]> => {
  const query = { locale, fallback: fallbacksOf(locale), limit: LARGEST_PAGE };
  const answer = await untilDone(() => newsroom.latestNews(query, { signal }), signal);
  return answer ? sectionsOf(answer.data, locale) : [];
};
