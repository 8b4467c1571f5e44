import type { TakenDown } from '../formats/story';
import { inTurn } from '../database/connection';
import { noticeFor } from '../desk/kill/notice-for';
import { findKill } from '../desk/kill/store';
import { isVisible } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import type { NewsroomState } from './newsroom-state';
import type { FeedPeers } from './service';
import { lastMove, loadTakedowns, type MovesCriteria, type Takedown } from './store/feed-events';

/** How long a feed tells that an item was taken down, in milliseconds: readers poll at least every two days. */
const TOLD_FOR = 48 * 3_600_000;

/** Most items that one feed tells to be taken down. */
const MAX_TOLD = 100;

const keyOf = ({ contentType, documentId }: Pick<Takedown, 'contentType' | 'documentId'>): string =>
  `${contentType} ${documentId}`;

const isKilled = (events: Takedown[]): boolean => events.some(({ kind }) => kind === 'news.killed');

/** Groups events by document, those of the latest event first; each group keeps its order. */
const byDocument = (takedowns: Takedown[]): Takedown[][] => {
  const groups = new Map<string, Takedown[]>();
  for (const one of takedowns) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** The readers of a feed: the locale and chain that they asked for. */
interface Readers {
  locale: string;
  chain: string[];
  locales: NewsroomState['locales'];
}

/** Reads what readers of a feed must learn of what it no longer shows. */
export const createTakedowns = ({
  db,
  clock,
  optIns,
}: Pick<FeedPeers, 'db' | 'clock' | 'optIns'>) => {
  /** Loads which documents are visible in a locale of the chain, by `keyOf`. */
  const visibleIn = async (documents: Takedown[], chain: string[]): Promise<Set<string>> => {
    const now = clock.now();
    const types = [...new Set(documents.map(({ contentType }) => contentType))];
    const found = await inTurn(types, async (contentType) => {
      const own = documents.filter((one) => one.contentType === contentType);
      const ids = own.map(({ documentId }) => documentId);
      const versions = await publishedVersions(db, contentType, ids);
      return versions
        .filter((one) => chain.includes(one.locale) && isVisible(one, now))
        .map(({ documentId }) => keyOf({ contentType, documentId }));
    });
    return new Set(found.flat());
  };

  /** Returns the notices of a kill; null where no reader of the chain could see the story, or the log doesn't say. */
  const noticesOf = async (
    { contentType, documentId, detail }: Takedown,
    chain: string[],
  ): Promise<Record<string, string> | null> => {
    const kill = await findKill(db, contentType, documentId);
    const notices = kill?.notices ?? detail?.notices ?? {};
    const publicIn = kill?.publicIn ?? detail?.publicIn ?? [];
    return publicIn.some((locale) => chain.includes(locale)) ? notices : null;
  };

  const toTakenDown = async (
    takedown: Takedown,
    { locale, chain, locales }: Readers,
  ): Promise<TakenDown | null> => {
    const { contentType, documentId, kind } = takedown;
    const at = new Date(takedown.at).toISOString();
    if (kind === 'news.withdrawn') return { contentType, documentId, at, notice: null };
    const notices = await noticesOf(takedown, chain);
    if (notices === null) return null;
    return { contentType, documentId, at, notice: noticeFor(notices, locale, locales) || null };
  };

  /** Returns what readers learn of a document: its latest takedown that is about a version which they could see. */
  const latestTold = async (events: Takedown[], readers: Readers): Promise<TakenDown[]> => {
    for (const event of events) {
      const told = await toTakenDown(event, readers);
      if (told !== null) return [told];
    }
    return [];
  };

  return {
    /**
     * Returns the documents that were withdrawn or killed in the last 48 hours and are visible in no locale of the chain, the
     * latest first; and when the first of them is told no longer, in epoch ms, null for none. A narrowed feed has those of its
     * locales: what a document was filed under is not kept, and feed readers ignore ids that they don't know.
     */
    async read(
      locale: string,
      chain: string[],
      { locales }: NewsroomState,
    ): Promise<{ takenDown: TakenDown[]; until: number | null }> {
      const all = await loadTakedowns(db, chain, clock.now() - TOLD_FOR);
      const documents = byDocument(all.filter(({ contentType }) => optIns.find(contentType)));
      const visible = await visibleIn(
        documents.flatMap((events) => events.slice(0, 1)),
        chain,
      );
      const gone = documents.filter(([newest]) => newest && !visible.has(keyOf(newest)));
      // Those killed first: their notices must arrive, whatever is withdrawn at once.
      const urgent = [...gone.filter(isKilled), ...gone.filter((one) => !isKilled(one))];
      const readers = { locale, chain, locales };
      const told = await inTurn(urgent.slice(0, MAX_TOLD), (one) => latestTold(one, readers));
      const takenDown = told.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
      const oldest = Math.min(...takenDown.map(({ at }) => Date.parse(at)));
      return { takenDown, until: Number.isFinite(oldest) ? oldest + TOLD_FOR : null };
    },

    /** Returns when something may last have left the feed or changed its place, in ISO 8601; null for never. */
    async changedAt(criteria: Omit<MovesCriteria, 'now'>): Promise<string | null> {
      const last = await lastMove(db, { ...criteria, now: clock.now() });
      return last === null ? null : new Date(last).toISOString();
    },
  };
};

export type Takedowns = ReturnType<typeof createTakedowns>;
