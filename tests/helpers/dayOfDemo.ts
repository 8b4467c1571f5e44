import { readNewsroom, type DemoNewsroom } from '../../database/seeds/data/newsroom';

/** The demo newsroom with the stories of one day: among them are the flash, the draft and the embargo. */
export const dayOfDemo = (): DemoNewsroom => {
  const all = readNewsroom();
  const articles = all.articles.filter(({ minutesAgo }) => minutesAgo < 24 * 60);
  const quotes = all.quotes.filter(({ article }) => articles.some(({ key }) => key === article));
  return { ...all, articles, quotes };
};
