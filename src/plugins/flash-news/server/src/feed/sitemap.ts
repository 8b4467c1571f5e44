import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OptIn } from '../../../shared/opt-in';
import { correctionsOf, lastCorrectedAt } from '../desk/correction/store';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { slugFieldOf } from '../slugs/former-slugs';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import { monthOf, monthsBetween, type Month } from './months';
import type { NewsroomState } from './newsroom-state';
import type { FeedPeers } from './service';
import { lastChanges } from './store/last-changes';
import {
  loadSitemapRows,
  releaseSpan,
  summaryOf,
  type SitemapPart,
  type SitemapRow,
} from './store/sitemap-rows';
import { modifiedAt } from './to-item';

/** Stories a page. The protocol allows 50,000, whose making would hold up other requests. */
export const PAGE_SIZE = 5_000;

/** Stories loaded at once; other requests run in between. */
const CHUNK = 500;

/** The address of a story, with those of its other languages. Times in ISO 8601. */
export interface SitemapStory {
  url: string;
  changedAt: string;
  translations: { locale: string; url: string | null }[];
}

/** A page of stories that were released in one month, in one locale. */
export interface SitemapPage {
  locale: string;
  month: Month;
  /** From 1. */
  part: number;
}

/** Reads all visible stories that have an address, by the months of their releases: those of old months stay as they are. */
export const createSitemap = ({
  db,
  clock,
  optIns,
}: Pick<FeedPeers, 'db' | 'clock' | 'optIns'>) => {
  const patternIn = (locale: string, { settings }: NewsroomState): string | null =>
    settings.urlPatterns[locale] ?? settings.urlPattern;

  /** The part of a type in a month; null where its stories have no address. */
  const partOf = (
    { uid, fields }: OptIn,
    { locale, month }: Pick<SitemapPage, 'locale' | 'month'>,
    state: NewsroomState,
  ): SitemapPart | null => {
    const pattern = patternIn(locale, state);
    const slugField = slugFieldOf(fields) ?? null;
    const needsSlug = pattern?.includes('{slug}') === true;
    if (pattern === null || (needsSlug && slugField === null)) return null;
    const common = { uid, locale, now: clock.now(), ...monthOf(month) };
    return { ...common, slugField: needsSlug ? slugField : null };
  };

  const monthsIn = async (locale: string): Promise<Month[]> => {
    const now = clock.now();
    const months = new Set<Month>();
    for (const { uid } of optIns.all()) {
      const span = await releaseSpan(db, { uid, locale, now });
      for (const month of span ? monthsBetween(span.first, span.last) : []) months.add(month);
    }
    return [...months].sort();
  };

  const toStories = async (
    { uid, fields }: OptIn,
    rows: SitemapRow[],
    locale: string,
    state: NewsroomState,
  ): Promise<SitemapStory[]> => {
    const now = clock.now();
    const documents = rows.map(({ documentId }) => documentId);
    const versions = await publishedVersions(db, uid, documents, slugFieldOf(fields));
    const visible = versions.filter((one) => isVisible(one, now));
    const corrections = await correctionsOf(db, uid, documents);
    const changes = await lastChanges(db, uid, documents);
    return rows.flatMap(({ documentId, ...times }) => {
      const translations = visible
        .filter((one) => one.documentId === documentId)
        .map((one) => ({
          locale: one.locale,
          url: fillUrlPattern(patternIn(one.locale, state), {
            ...{ documentId, locale: one.locale, slug: one.slug },
          }),
        }));
      const url = translations.find((one) => one.locale === locale)?.url ?? null;
      const corrected = corrections.filter(
        (one) => one.documentId === documentId && one.locale === locale,
      );
      const changedAt = modifiedAt({
        ...times,
        correctedAt: lastCorrectedAt(corrected),
        changedAt: changes({ documentId, locale }),
      });
      return url === null ? [] : [{ url, changedAt, translations }];
    });
  };

  return {
    /** Yields the pages that have stories, with when the last change in their month reached readers. */
    async *pages(
      locales: string[],
      state: NewsroomState,
    ): AsyncGenerator<SitemapPage & { changedAt: string | null }> {
      for (const locale of locales.filter((one) => patternIn(one, state) !== null)) {
        for (const month of await monthsIn(locale)) {
          await nextTurn();
          let stories = 0;
          let changed = 0;
          for (const optIn of optIns.all()) {
            const part = partOf(optIn, { locale, month }, state);
            const summary = part && (await summaryOf(db, part));
            stories += summary?.stories ?? 0;
            changed = Math.max(changed, summary?.changedAt ?? 0);
          }
          const changedAt = changed === 0 ? null : new Date(changed).toISOString();
          for (let part = 1; (part - 1) * PAGE_SIZE < stories; part += 1)
            yield { locale, month, part, changedAt };
        }
      }
    },

    /** Yields the stories of a page, some at a time: of one type after the other, in the order of their releases. */
    async *stories(page: SitemapPage, state: NewsroomState): AsyncGenerator<SitemapStory[]> {
      let skip = (page.part - 1) * PAGE_SIZE;
      let left = PAGE_SIZE;
      for (const optIn of optIns.all()) {
        const part = partOf(optIn, page, state);
        if (part === null || left === 0) continue;
        let taken = 0;
        for (let limit = Math.min(CHUNK, left); limit > 0; limit = Math.min(CHUNK, left)) {
          const rows = await loadSitemapRows(db, part, { offset: skip + taken, limit });
          taken += rows.length;
          left -= rows.length;
          yield await toStories(optIn, rows, page.locale, state);
          if (rows.length < limit) break;
          await nextTurn();
        }
        const { stories } = taken > 0 ? { stories: skip + taken } : await summaryOf(db, part);
        skip = Math.max(0, skip - stories);
      }
    },
  };
};

export type Sitemap = ReturnType<typeof createSitemap>;
