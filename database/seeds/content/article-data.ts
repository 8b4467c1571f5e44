import type { DemoArticle, DemoCredit, DemoPicture } from '../data/newsroom';
import type { Locale } from '../data/schemas';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const PICTURE_CREDIT: Record<Locale, string> = {
  sq: 'Ilustrim: Redaksia',
  en: 'Illustration: Newsroom',
};

/** Returns an article's release; a negative age is an embargo. */
export const releaseOf = ({ minutesAgo }: Pick<DemoArticle, 'minutesAgo'>, now: Date): Date =>
  new Date(now.getTime() - minutesAgo * MINUTE);

/** Returns the day in UTC as Strapi's `date` fields take it: YYYY-MM-DD. */
export const dayOf = (moment: Date, daysBefore = 0): string =>
  new Date(moment.getTime() - daysBefore * DAY).toISOString().slice(0, 10);

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** Ids of the stored documents that an article refers to. */
export interface References {
  category: string;
  people: string[];
  author: string;
  writer: number;
  credit: DemoCredit | undefined;
  picture: { id: number; alt: DemoPicture['alt'] } | undefined;
}

/** Returns one language version as the document service takes it; null where the article lacks it. */
export const versionOf = (
  article: DemoArticle,
  locale: Locale,
  references: References,
  now: Date,
): ({ title: string } & Record<string, unknown>) | null => {
  const version = article[locale];
  if (!version) return null;
  const { category, people, author, writer, credit, picture } = references;
  // A draft's dateline is today, and no dateline is ahead of now.
  const filed = new Date(Math.min(releaseOf(article, now).getTime(), now.getTime()));
  return {
    title: version.title,
    lead: version.lead,
    body: version.body.map(paragraph),
    dateline: { place: version.place, date: dayOf(filed) },
    figure: picture && {
      media: picture.id,
      alt: picture.alt[locale],
      credit: PICTURE_CREDIT[locale],
    },
    authors: [author],
    credit,
    category,
    people,
    createdBy: writer,
    updatedBy: writer,
  };
};
