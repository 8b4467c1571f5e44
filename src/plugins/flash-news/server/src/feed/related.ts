import type { FeedItem } from '../../../shared/contracts/feed';
import type { Newsroom } from '../newsroom/newsroom';
import type { Backfill } from '../visibility/backfill';
import type { Items } from './items';
import type { NewsroomState } from './newsroom-state';
import type { FeedCriteria } from './store/feed-statement';
import type { VersionFinder } from './version-finder';

const MAX_RELATED = 5;

/** The first people of a story, by whom others are looked up. */
const MAX_PEOPLE = 5;

export interface RelatedPeers extends Pick<Newsroom, 'clock'> {
  finder: VersionFinder;
  backfill: Pick<Backfill, 'lackingUpTo'>;
  items: Items;
}

type Narrowed = Pick<FeedCriteria, 'category' | 'person'>;

const narrowingsOf = ({ category, people }: FeedItem): Narrowed[] => [
  ...(category === null ? [] : [{ category: category.documentId, person: null }]),
  ...people.slice(0, MAX_PEOPLE).map(({ documentId }) => ({ category: null, person: documentId })),
];

export const createRelated = ({ clock, finder, backfill, items }: RelatedPeers) => {
  const criteriaOf = ({ documentId }: FeedItem, locales: string[]): FeedCriteria => ({
    ...{ locales, category: null, person: null, author: null, from: null, to: null },
    ...{ after: null, only: null, except: [documentId], limit: MAX_RELATED },
    ...{ now: clock.now(), lackingUpTo: backfill.lackingUpTo() },
  });

  /**
   * Reads the newest stories with the category or one of the people of a story, each in the best locale of the chain. Those
   * that the desk keeps out of Latest news are left out. Call it in a snapshot.
   */
  return async (item: FeedItem, chain: string[], state: NewsroomState): Promise<FeedItem[]> => {
    const criteria = criteriaOf(item, chain);
    const each = narrowingsOf(item).map((narrowed) => ({ ...criteria, ...narrowed }));
    return items.read(await finder.firstOfAny(each), state);
  };
};

export type Related = ReturnType<typeof createRelated>;
