import { z } from '@strapi/utils';

import thisWeek from './articles/this-week.json';
import today from './articles/today.json';
import yesterday from './articles/yesterday.json';
import categories from './categories.json';
import credits from './credits.json';
import people from './people.json';
import pictures from './pictures.json';
import quotes from './quotes.json';
import site from './site.json';
import {
  articleSchema,
  categorySchema,
  creditSchema,
  personSchema,
  pictureSchema,
  quoteSchema,
  siteSchema,
  staffSchema,
} from './schemas';
import staff from './staff.json';

const newsroomSchema = z.strictObject({
  categories: z.array(categorySchema),
  people: z.array(personSchema),
  pictures: z.array(pictureSchema),
  credits: z.array(creditSchema),
  articles: z.array(articleSchema),
  quotes: z.array(quoteSchema),
  site: siteSchema,
  staff: z.array(staffSchema),
});

export type DemoNewsroom = z.infer<typeof newsroomSchema>;
export type DemoCategory = DemoNewsroom['categories'][number];
export type DemoPerson = DemoNewsroom['people'][number];
export type DemoPicture = DemoNewsroom['pictures'][number];
export type DemoCredit = DemoNewsroom['credits'][number];
export type DemoArticle = DemoNewsroom['articles'][number];
export type DemoQuote = DemoNewsroom['quotes'][number];
export type DemoStaff = DemoNewsroom['staff'][number];

/** Returns the data of the demo newsroom. @throws ZodError naming the field that breaks a limit of the model */
export const readNewsroom = (): DemoNewsroom =>
  newsroomSchema.parse({
    categories,
    people,
    pictures,
    credits,
    articles: [...today, ...yesterday, ...thisWeek],
    quotes,
    site,
    staff,
  });
