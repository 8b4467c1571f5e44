import type { OptIn } from '../../../shared/opt-in';
import type { Database } from '../database/connection';
import type { PlacementRecord } from '../desk/placement/store';
import type { Facets } from '../facets/service';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { VisibleVersion } from '../visibility/visible-version';
import { byRelease, type Progress } from './cursor';
import { isPinOf } from './items';
import { loadFeedPage, loadPageLackingReleases } from './store/feed-page';
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

/** Finds the versions of a page of the feed. */
export const createVersionFinder = (
  db: Database,
  optIns: OptIns,
  facets: Pick<Facets, 'isComplete'>,
) => {
  /** The pairs of locale and type to search, best locale first. */
  const partsOf = ({ locales, category, person }: FeedCriteria) => {
    const types = optIns
      .all()
      .filter(({ fields }) => category === null || fields.category !== undefined)
      .filter(({ fields }) => person === null || fields.people !== undefined);
    return locales.flatMap((_, position) => types.map((optIn) => ({ optIn, position })));
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

  return {
    first,

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
