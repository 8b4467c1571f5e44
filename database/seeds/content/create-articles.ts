import type { Core } from '@strapi/strapi';

import type { DemoArticle, DemoNewsroom } from '../data/newsroom';
import { LOCALES, type Locale } from '../data/schemas';
import { pictureKey, type Pictures } from '../pictures/upload-pictures';
import type { Staff } from '../staff/create-staff';
import { releaseOf, versionOf, type References } from './article-data';
import { documentsOf, IdsByKey } from './documents';

export const ARTICLE = 'api::article.article';

/** What is stored before the first article. */
export interface StoredContent {
  categories: IdsByKey;
  people: IdsByKey;
  /** By the key of the member of staff. */
  writers: IdsByKey;
  pictures: Pictures;
  staff: Staff;
  now: Date;
}

const referencesOf = (
  newsroom: DemoNewsroom,
  article: DemoArticle,
  stored: StoredContent,
): References => {
  const { category, people, picture, writer, credit } = article;
  const id = picture && stored.pictures.get(pictureKey(category, picture));
  const alt = newsroom.pictures.find((each) => each.category === category)?.alt;
  const { id: writerId } = stored.staff.get(writer);
  return {
    category: stored.categories.get(category),
    people: people.map((key) => stored.people.get(key)),
    author: stored.writers.get(writer),
    writer: writerId,
    credit: newsroom.credits.find(({ code }) => code === credit),
    picture: id !== undefined && alt ? { id, alt } : undefined,
  };
};

/** Returns an article's languages, Albanian first. */
export const languagesOf = (article: DemoArticle): Locale[] =>
  LOCALES.filter((locale) => article[locale] !== undefined);

/** Creates every article as a draft, in each of its languages. */
export const createArticles = async (
  strapi: Core.Strapi,
  newsroom: DemoNewsroom,
  stored: StoredContent,
): Promise<IdsByKey> => {
  const documents = documentsOf(strapi, ARTICLE);
  const ids = new IdsByKey();
  // Oldest first, so that the panel's order by creation is that of the news.
  for (const article of newsroom.articles.toReversed()) {
    const references = referencesOf(newsroom, article, stored);
    let documentId: string | undefined;
    for (const locale of languagesOf(article)) {
      const write = { locale, data: { ...versionOf(article, locale, references, stored.now) } };
      if (documentId) await documents.update({ ...write, documentId });
      else ({ documentId } = await documents.create(write));
    }
    if (documentId) ids.add(article.key, documentId);
  }
  return ids;
};

/** Sets the rows' times to the release: the feed would otherwise show every article as modified now. */
export const backdateArticle = async (
  strapi: Core.Strapi,
  article: DemoArticle,
  documentId: string,
  now: Date,
): Promise<void> => {
  const released = releaseOf(article, now);
  if (released > now) return;
  await strapi.db.query(ARTICLE).updateMany({
    where: { documentId },
    data: { createdAt: released, updatedAt: released },
  });
};
