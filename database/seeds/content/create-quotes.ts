import type { Core } from '@strapi/strapi';

import type { DemoNewsroom, DemoQuote } from '../data/newsroom';
import { LOCALES } from '../data/schemas';
import { dayOf, releaseOf } from './article-data';
import { documentsOf, type IdsByKey } from './documents';

const sharedFields = ({ kind, medium, sourceUrl, originalText, originalLanguage }: DemoQuote) => ({
  kind,
  medium,
  sourceUrl,
  originalText,
  originalLanguage,
});

/** Creates every quote as a draft attached to its article, which publishes it. */
export const createQuotes = async (
  strapi: Core.Strapi,
  newsroom: DemoNewsroom,
  articles: IdsByKey,
  people: IdsByKey,
  now: Date,
): Promise<void> => {
  const documents = documentsOf(strapi, 'api::quote.quote');
  for (const quote of newsroom.quotes) {
    const article = newsroom.articles.find(({ key }) => key === quote.article);
    const said = article ? dayOf(releaseOf(article, now), quote.saidDaysBefore) : dayOf(now);
    const common = {
      ...sharedFields(quote),
      // No quote is from the future: an embargoed article quotes what has been said.
      saidOn: said > dayOf(now) ? dayOf(now) : said,
      article: articles.get(quote.article),
      speaker: people.get(quote.speaker),
    };
    let documentId: string | undefined;
    for (const locale of LOCALES) {
      const wording = quote[locale];
      if (!wording) continue;
      const write = { locale, data: { ...common, ...wording } };
      if (documentId) await documents.update({ ...write, documentId });
      else ({ documentId } = await documents.create(write));
    }
  }
};
