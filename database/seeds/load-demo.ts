import type { Core } from '@strapi/strapi';

import { settingsService } from '../../src/flash-news-services';
import { createArticles } from './content/create-articles';
import { createCategories } from './content/create-categories';
import { followTranslations } from './content/follow-translations';
import { publishArticles, raiseFlash } from './content/publish-articles';
import { createPeople, createWriters } from './content/create-people';
import { createQuotes } from './content/create-quotes';
import { readNewsroom, type DemoNewsroom } from './data/newsroom';
import { existingContent } from './existing-content';
import { createPictureUploads } from './pictures/upload-pictures';
import { createStaff, type PasswordFor } from './staff/create-staff';

export interface DemoOptions {
  /** Releases and dates are counted back from it. */
  now: Date;
  passwordFor: PasswordFor;
  /** All of the demo by default. */
  newsroom?: DemoNewsroom;
}

/** `found` names the content that the database had already; nothing was changed then. */
export type DemoOutcome = { loaded: true } | { loaded: false; found: string[] };

type PictureUploads = ReturnType<typeof createPictureUploads>;

/** Saves the newsroom's agencies and site, but what the configuration file sets. */
const saveSettings = async (
  strapi: Core.Strapi,
  { credits, site }: DemoNewsroom,
): Promise<void> => {
  const settings = settingsService(strapi);
  const { locked } = (await settings.read()).meta;
  const wanted = Object.entries({ agencies: credits, ...site });
  await settings.change(Object.fromEntries(wanted.filter(([key]) => !locked.includes(key))));
};

const load = async (
  strapi: Core.Strapi,
  newsroom: DemoNewsroom,
  uploads: PictureUploads,
  { now, passwordFor }: DemoOptions,
): Promise<void> => {
  await saveSettings(strapi, newsroom);
  const staff = await createStaff(strapi, newsroom.staff, passwordFor);
  const stored = {
    staff,
    writers: await createWriters(strapi, newsroom.articles, staff),
    pictures: await uploads.uploadAll(newsroom.pictures),
    categories: await createCategories(strapi, newsroom.categories),
    people: await createPeople(strapi, newsroom.people),
    now,
  };
  const articles = await createArticles(strapi, newsroom, stored);
  await createQuotes(strapi, newsroom, articles, stored.people, now);
  await publishArticles(strapi, newsroom.articles, articles, now);
  await followTranslations(strapi, newsroom.articles, articles, staff);
  for (const { key, flash } of newsroom.articles) {
    if (flash) await raiseFlash(strapi, flash, articles.get(key));
  }
};

/**
 * Loads the demo newsroom into an empty database in one transaction; deletes uploaded pictures where that fails.
 * Leaves a database with content or panel users unchanged.
 * @param strapi loaded, with the locales `sq` and `en`
 */
export const loadDemoNewsroom = async (
  strapi: Core.Strapi,
  options: DemoOptions,
): Promise<DemoOutcome> => {
  const newsroom = options.newsroom ?? readNewsroom();
  const uploads = createPictureUploads(strapi);
  try {
    return await strapi.db.transaction(async (): Promise<DemoOutcome> => {
      const found = await existingContent(strapi);
      if (found.length > 0) return { loaded: false, found };
      await load(strapi, newsroom, uploads, options);
      return { loaded: true };
    });
  } catch (error) {
    await uploads.deleteFiles();
    throw error;
  }
};
