import type { DemoArticle, DemoCredit, DemoPicture } from '../data/newsroom';
import type { Locale } from '../data/schemas';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const PICTURE_CREDIT: Record<Locale, string> = {
  sq: 'Ilustrim: Redaksia',
  en: 'Illustration: Newsroom',
};

/** When an article is released, counted back from `now`; ahead of it where the age is below zero. */
export const releaseOf = ({ minutesAgo }: Pick<DemoArticle, 'minutesAgo'>, now: Date): Date =>
  new Date(now.getTime() - minutesAgo * MINUTE);

/** The calendar day in UTC, as Strapi's `date` fields take it: YYYY-MM-DD. */
export const dayOf = (moment: Date, daysBefore = 0): string =>
  new Date(moment.getTime() - daysBefore * DAY).toISOString().slice(0, 10);

/** A paragraph in the form of Strapi's blocks field. */
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** What an article of the demo data refers to, already stored. */
export interface References {
  category: string;
  people: string[];
  byline: string;
  writer: number;
  credit: DemoCredit | undefined;
  picture: { id: number; alt: DemoPicture['alt'] } | undefined;
}

/** One locale version as the document service takes it; null where the article is not told in it. */
export const versionOf = (
  article: DemoArticle,
  locale: Locale,
  references: References,
  now: Date,
): ({ title: string } & Record<string, unknown>) | null => {
  const told = article[locale];
  if (!told) return null;
  const { category, people, byline, writer, credit, picture } = references;
  // A draft has no release to be dated by, and nothing is filed ahead of its own writing.
  const filed = new Date(Math.min(releaseOf(article, now).getTime(), now.getTime()));
  return {
    title: told.title,
    lead: told.lead,
    body: told.body.map(paragraph),
    dateline: { place: told.place, date: dayOf(filed) },
    figure: picture && {
      media: picture.id,
      alt: picture.alt[locale],
      credit: PICTURE_CREDIT[locale],
    },
    byline,
    credit,
    category,
    people,
    createdBy: writer,
    updatedBy: writer,
  };
};
