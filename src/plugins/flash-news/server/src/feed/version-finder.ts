import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import type { PlacementRecord } from '../desk/placement/store';
import type { Facets } from '../facets/service';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { VisibleVersion } from '../visibility/visible-version';
import { byRelease, type Progress } from './cursor';
import { isPinOf } from './items';
import { loadFeedPage, loadPageLackingReleases, loadPagesOfAny } from './store/feed-page';
import type { FeedCriteria } from './store/feed-statement';
import type { FeedVersion } from './store/load-versions';

/** Whether versions that lack a release row could be on the page. */
const reachesLacking = (
  { from, limit, lackingUpTo }: FeedCriteria,
  versions: VisibleVersion[],
): boolean =>
  lackingUpTo !== null &&
  (from ?? lackingUpTo) <= lackingUpTo &&
  (versions[limit - 1]?.releasedAt ?? lackingUpTo) <= lackingUpTo;

/** Whether a type has the relations that the criteria narrow by. */
const isNarrowable = ({ fields }: OptIn, { category, person, author }: FeedCriteria): boolean =>
  (category === null || fields.category !== undefined) &&
  (person === null || fields.people !== undefined) &&
  (author === null || fields.authors !== undefined);

/** Finds the versions of a page of the feed. */
export const createVersionFinder = (
  db: Database,
  optIns: OptIns,
  facets: Pick<Facets, 'isComplete'>,
) => {
  /** The pairs of locale and type to search, best locale first. */
  const partsOf = (criteria: FeedCriteria) => {
    const types = optIns.all().filter((optIn) => isNarrowable(optIn, criteria));
    return criteria.locales.flatMap((_, position) => types.map((optIn) => ({ optIn, position })));
  };

  const versionsOf = async (optIn: OptIn, position: number, criteria: FeedCriteria) => {
    const versions = await loadFeedPage(db, optIn, position, criteria, facets.isComplete());
    if (!reachesLacking(criteria, versions)) return versions;
    return [...versions, ...(await loadPageLackingReleases(db, optIn, position, criteria))];
  };

  const first = async (criteria: FeedCriteria): Promise<FeedVersion[]> => {
    let best: FeedVersion[] = [];
    for (const { optIn, position } of partsOf(criteria)) {
      // Without this bound, a locale whose stories are all translated would be read to its end.
      const oldest = best.length < criteria.limit ? undefined : best.at(-1)?.releasedAt;
      const from = oldest === undefined ? criteria.from : Math.max(oldest, criteria.from ?? oldest);
      const versions = await versionsOf(optIn, position, { ...criteria, from });
      best = [...best, ...versions.map((version) => ({ ...version, optIn }))]
        .sort(byRelease)
        .slice(0, criteria.limit);
    }
    return best;
  };

  /** Adds versions to the newest ones, each document once. */
  const merge = (newest: FeedVersion[], more: FeedVersion[], limit: number): FeedVersion[] => {
    const known = new Set(newest.map(({ documentId }) => documentId));
    const added = more.filter(({ documentId }, index) => {
      const isFirst = more.findIndex((one) => one.documentId === documentId) === index;
      return isFirst && !known.has(documentId);
    });
    return [...newest, ...added].sort(byRelease).slice(0, limit);
  };

  return {
    first,

    /** Finds the first versions that meet any of the criteria, which differ in category and person only; each document once. */
    async firstOfAny(each: FeedCriteria[]): Promise<FeedVersion[]> {
      const [one] = each;
      if (one === undefined) return [];
      let newest: FeedVersion[] = [];
      if (one.lackingUpTo !== null) {
        for (const criteria of each) newest = merge(newest, await first(criteria), one.limit);
        return newest;
      }
      for (const { optIn, position } of partsOf({ ...one, category: null, person: null })) {
        const fitting = each.filter((criteria) => isNarrowable(optIn, criteria));
        if (fitting.length === 0) continue;
        const complete = facets.isComplete();
        const found = await loadPagesOfAny(db, optIn, position, fitting, complete);
        newest = merge(
          newest,
          found.map((version) => ({ ...version, optIn })),
          one.limit,
        );
      }
      return newest;
    },

    /** Whether one statement reads the whole page, so that it needs no snapshot. */
    isOneStatement: (criteria: FeedCriteria): boolean =>
      partsOf(criteria).length === 1 && criteria.lackingUpTo === null,

    /** Finds the pinned versions that meet the criteria, newest release first. */
    async pinned(criteria: FeedCriteria, pins: PlacementRecord[]): Promise<FeedVersion[]> {
      if (pins.length === 0) return [];
      const only = pins.map(({ documentId }) => documentId);
      const versions = await first({ ...criteria, only, limit: only.length });
      return versions.filter((version) => pins.some((pin) => isPinOf(pin, version)));
    },

    /** Finds the pins of the first page that the client hasn't read yet. */
    async pinsLeft(criteria: FeedCriteria, { pins, read }: Progress): Promise<FeedVersion[]> {
      const only = pins.slice(read);
      if (only.length === 0) return [];
      const versions = await first({ ...criteria, only, limit: only.length });
      return only.flatMap((id) => versions.filter(({ documentId }) => documentId === id));
    },
  };
};

export type VersionFinder = ReturnType<typeof createVersionFinder>;
