import type { Core } from '@strapi/strapi';

import { writeArticles } from './content/articles';
import { openCategories } from './content/categories';
import { publishFrontPage, raiseFlash } from './content/front-page';
import { introducePeople } from './content/people';
import { fileQuotes } from './content/quotes';
import { readNewsroom, type DemoNewsroom } from './data/newsroom';
import { holdingsOf } from './holdings';
import { createGallery } from './pictures/hang';
import { engageStaff, type PasswordFor } from './staff/engage';

export interface DemoOptions {
  /** Every release and date is counted back from it. */
  now: Date;
  /** Passwords for the demo's users, by e-mail address. */
  passwordFor: PasswordFor;
}

/** `found` names what the database held already, in which case nothing was changed. */
export type DemoOutcome = { loaded: true } | { loaded: false; found: string[] };

type Gallery = ReturnType<typeof createGallery>;

const load = async (
  strapi: Core.Strapi,
  newsroom: DemoNewsroom,
  gallery: Gallery,
  { now, passwordFor }: DemoOptions,
): Promise<void> => {
  const desk = {
    staff: await engageStaff(strapi, newsroom.staff, passwordFor),
    pictures: await gallery.hang(newsroom.pictures),
    categories: await openCategories(strapi, newsroom.categories),
    people: await introducePeople(strapi, newsroom.people),
    now,
  };
  const articles = await writeArticles(strapi, newsroom, desk);
  await fileQuotes(strapi, newsroom, articles, desk.people, now);
  await publishFrontPage(strapi, newsroom.articles, articles, now);
  for (const { key, flash } of newsroom.articles) {
    if (flash) await raiseFlash(strapi, flash, articles.get(key));
  }
};

/**
 * Fills an empty database with the demo newsroom, all or nothing: one transaction, and the pictures
 * are deleted where it fails. A database with any content or panel user is left alone.
 * @param strapi loaded, with the locales `sq` and `en`
 */
export const loadDemoNewsroom = async (
  strapi: Core.Strapi,
  options: DemoOptions,
): Promise<DemoOutcome> => {
  const newsroom = readNewsroom();
  const gallery = createGallery(strapi);
  try {
    return await strapi.db.transaction(async (): Promise<DemoOutcome> => {
      const found = await holdingsOf(strapi);
      if (found.length > 0) return { loaded: false, found };
      await load(strapi, newsroom, gallery, options);
      return { loaded: true };
    });
  } catch (error) {
    await gallery.takeDown();
    throw error;
  }
};
