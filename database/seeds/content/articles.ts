import type { Core } from '@strapi/strapi';

import type { DemoArticle, DemoNewsroom } from '../data/newsroom';
import { LOCALES, type Locale } from '../data/schemas';
import { pictureKey, type Pictures } from '../pictures/hang';
import type { Staff } from '../staff/engage';
import { releaseOf, versionOf, type References } from './article-data';
import { documentsOf, Keyring } from './documents';

export const ARTICLE = 'api::article.article';

/** What stands in the newsroom before its first article is written. */
export interface Desk {
  categories: Keyring;
  people: Keyring;
  pictures: Pictures;
  staff: Staff;
  now: Date;
}

const referencesOf = (newsroom: DemoNewsroom, article: DemoArticle, desk: Desk): References => {
  const { category, people, picture, writer, credit } = article;
  const id = picture && desk.pictures.get(pictureKey(category, picture));
  const alt = newsroom.pictures.find((each) => each.category === category)?.alt;
  const { id: writerId, name } = desk.staff.get(writer);
  return {
    category: desk.categories.get(category),
    people: people.map((key) => desk.people.get(key)),
    byline: name,
    writer: writerId,
    credit: newsroom.credits.find(({ code }) => code === credit),
    picture: id !== undefined && alt ? { id, alt } : undefined,
  };
};

/** The languages in which an article is told, Albanian first. */
export const languagesOf = (article: DemoArticle): Locale[] =>
  LOCALES.filter((locale) => article[locale] !== undefined);

/** Writes every article as a draft, in each language it is told in. */
export const writeArticles = async (
  strapi: Core.Strapi,
  newsroom: DemoNewsroom,
  desk: Desk,
): Promise<Keyring> => {
  const documents = documentsOf(strapi, ARTICLE);
  const ring = new Keyring();
  // Oldest first, so that the panel's own order by creation is that of the news.
  for (const article of newsroom.articles.toReversed()) {
    const references = referencesOf(newsroom, article, desk);
    let documentId: string | undefined;
    for (const locale of languagesOf(article)) {
      const write = { locale, data: { ...versionOf(article, locale, references, desk.now) } };
      if (documentId) await documents.update({ ...write, documentId });
      else ({ documentId } = await documents.create(write));
    }
    if (documentId) ring.add(article.key, documentId);
  }
  return ring;
};

/**
 * Gives the rows of an article the time of its release instead of that of the load: otherwise the
 * feed would say that the whole paper was modified this second.
 */
export const backdate = async (
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
