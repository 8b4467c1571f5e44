import type { Core } from '@strapi/strapi';
import type { DraftEmbargo } from '../../../shared/contracts/desk';
import { isPublished } from '../store/stories';
import { flashNewsOf } from '../strapi/flash-news';

/** The last moment at which a story can be released: some agencies withhold copy until the year 9999. */
export const LAST_RELEASE = '2100-12-31T23:59:59.000Z';

const earlier = (one: string, other: string): string =>
  Date.parse(one) < Date.parse(other) ? one : other;

/** A version of a story. `locale`: BCP 47. */
export interface Version {
  documentId: string;
  locale: string;
}

/** Keeps agencies' embargoes: as the release time of the story, which flash-news holds it back until. */
export const createEmbargoes = (strapi: Core.Strapi, article: () => string, now: () => number) => {
  const flashNews = () => flashNewsOf(strapi, article());

  return {
    /** Returns an embargo (ISO 8601) that hasn't passed, in UTC, at most the last release; null for any other. */
    ahead: (until: string | null): string | null =>
      until !== null && Date.parse(until) > now()
        ? new Date(earlier(until, LAST_RELEASE)).toISOString()
        : null,

    /** Whether an embargo becomes the release time of a draft. */
    areKept: (): boolean => flashNews() !== null,

    /** Makes an embargo (ISO 8601 UTC) the release time of a story; a later one stays, and so does what is published already. */
    async keep(
      { documentId, locale }: Version,
      until: string,
      actor: { id: number; name: string },
    ): Promise<DraftEmbargo> {
      const uid = article();
      const plugin = flashNews();
      if (plugin === null) return { until, isKept: false };
      const embargoes = await plugin.embargoes().among(uid, [documentId]);
      const present = embargoes.find((one) => one.locale === locale);
      if (present && Date.parse(present.releasedAt) >= Date.parse(until)) {
        return { until, isKept: true };
      }
      if (await isPublished(strapi.db, uid, documentId, locale)) return { until, isKept: false };
      const release = { contentType: uid, documentId, locale, releasedAt: until };
      await plugin.releases().set(release, actor);
      return { until, isKept: true };
    },
  };
};

export type Embargoes = ReturnType<typeof createEmbargoes>;
