import type { Core } from '@strapi/strapi';
import { flashNewsOf } from './flash-news';

/** Runs a write of several stories, quotes or persons in one transaction. */
export type ChangeNews = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Returns the function that runs such writes. With flash-news each takes the newsroom lock before any row (its ADR 43): locking
 * a story or person first, it would wait for a save that waits for it.
 */
export const changeNewsOf =
  (strapi: Core.Strapi, article: () => string): ChangeNews =>
  async (work) => {
    const flashNews = flashNewsOf(strapi, article());
    return flashNews === null ? await strapi.db.transaction(work) : flashNews.changes().run(work);
  };
