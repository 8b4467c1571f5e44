import { readNewsroom } from '../../../database/seeds/data/newsroom';
import { describeDemo } from './demoSpec';

const all = readNewsroom();
/** Of one day: among them are the flash, the draft and the embargo. */
const articles = all.articles.filter(({ minutesAgo }) => minutesAgo < 24 * 60);
const quotes = all.quotes.filter(({ article }) => articles.some(({ key }) => key === article));

describeDemo({ ...all, articles, quotes });
