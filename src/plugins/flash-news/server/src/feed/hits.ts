import type { OptIn } from '../../../shared/opt-in';
import type { Database } from '../database/connection';
import type { PlacementRecord } from '../desk/placement/store';
import type { Facets } from '../facets/service';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { VisibleVersion } from '../visibility/visible-version';
import { byRelease, type Progress } from './cursor';
import { isPinOf } from './items';
import { feedPage, waitingPage } from './store/feed-page';
import type { FeedCriteria } from './store/feed-statement';
import type { FeedVersion } from './store/load-versions';

/** Whether versions that lack their release could be on a page of which these are the others. */
const reachesLacking = (
  { from, limit, lackingUpTo }: FeedCriteria,
  hits: VisibleVersion[],
): boolean =>
  lackingUpTo !== null &&
  (from ?? lackingUpTo) <= lackingUpTo &&
  (hits[limit - 1]?.releasedAt ?? lackingUpTo) <= lackingUpTo;

/** Which versions a page of the feed is made of. */
export const createHits = (db: Database, optIns: OptIns, facets: Pick<Facets, 'isComplete'>) => {
  /** The types and locales in which something may be found, the best locale first. */
  const partsOf = ({ locales, category, person }: FeedCriteria) => {
    const wanted = optIns
      .all()
      .filter(({ fields }) => category === null || fields.category !== undefined)
      .filter(({ fields }) => person === null || fields.people !== undefined);
    return locales.flatMap((_, position) => wanted.map((optIn) => ({ optIn, position })));
  };

  const hitsOf = async (optIn: OptIn, position: number, criteria: FeedCriteria) => {
    const hits = await feedPage(db, optIn, position, criteria, facets.isComplete());
    if (!reachesLacking(criteria, hits)) return hits;
    return [...hits, ...(await waitingPage(db, optIn, position, criteria))];
  };

  const first = async (criteria: FeedCriteria): Promise<FeedVersion[]> => {
    let best: FeedVersion[] = [];
    for (const { optIn, position } of partsOf(criteria)) {
      // What is older than a full page is of no use: without that, a locale of which all is translated
      // would be walked to its end in search of something that isn't.
      const oldest = best.length < criteria.limit ? undefined : best.at(-1)?.releasedAt;
      const from = oldest === undefined ? criteria.from : Math.max(oldest, criteria.from ?? oldest);
      const hits = await hitsOf(optIn, position, { ...criteria, from });
      best = [...best, ...hits.map((hit) => ({ ...hit, optIn }))]
        .sort(byRelease)
        .slice(0, criteria.limit);
    }
    return best;
  };

  return {
    first,

    /** Whether one statement tells all of a page, so that it is of one state of the database by itself. */
    isOneStatement: (criteria: FeedCriteria): boolean =>
      partsOf(criteria).length === 1 && criteria.lackingUpTo === null,

    /** What is on top now, of what is asked for, newest release first. */
    async pinned(criteria: FeedCriteria, pins: PlacementRecord[]): Promise<FeedVersion[]> {
      if (pins.length === 0) return [];
      const only = pins.map(({ documentId }) => documentId);
      const hits = await first({ ...criteria, only, limit: only.length });
      return hits.filter((hit) => pins.some((pin) => isPinOf(pin, hit)));
    },

    /** The pins that a reader has not come to yet, as they were on the first page. */
    async pinsLeft(criteria: FeedCriteria, { pins, read }: Progress): Promise<FeedVersion[]> {
      const only = pins.slice(read);
      if (only.length === 0) return [];
      const hits = await first({ ...criteria, only, limit: only.length });
      return only.flatMap((id) => hits.filter(({ documentId }) => documentId === id));
    },
  };
};

export type Hits = ReturnType<typeof createHits>;
