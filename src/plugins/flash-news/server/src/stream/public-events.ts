import type { FeedItem } from '../../../shared/contracts/feed';
import {
  PRIVATE_KINDS,
  type StreamEvent,
  type StreamEventKind,
} from '../../../shared/contracts/stream';
import type { OptIn } from '../../../shared/opt-in';
import { inTurn, snapshot } from '../database/connection';
import { noticeFor } from '../desk/kill/notice-for';
import { killsAmong, type KillRecord } from '../desk/kill/store';
import type { EventRecord } from '../events/store/events';
import { bestVersions } from '../feed/best-version';
import type { Items } from '../feed/items';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Newsroom } from '../newsroom/newsroom';
import type { Readers } from './readers';
import { everVisible } from './store';

export interface PublicEventsPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  items: Items;
}

/** What readers see of the documents of a type now; all by documentId. */
interface Seen {
  items: Map<string, FeedItem>;
  kills: Map<string, KillRecord>;
  /** What they see, or saw once. */
  ever: Set<string>;
}

const isPublicKind = (kind: EventRecord['kind']): kind is StreamEventKind =>
  !(PRIVATE_KINDS as readonly string[]).includes(kind);

/** Whether an event can be about something that these readers see or saw: its locale is one of theirs, or all are. */
const mayConcern = ({ public: isPublic, kind, locale }: EventRecord, { chain }: Readers): boolean =>
  isPublic && isPublicKind(kind) && (locale === null || chain.includes(locale));

/** Whether an event of a version changes what is shown of its document: one that a better locale covers doesn't. */
const isShown = (event: EventRecord, item: FeedItem | undefined, { chain }: Readers): boolean =>
  event.locale === null ||
  item === undefined ||
  chain.indexOf(event.locale) <= chain.indexOf(item.locale);

/** Makes what readers are told of events of the log. */
export const createPublicEvents = ({ db, clock, optIns, items }: PublicEventsPeers) => {
  const seenOf = async (
    optIn: OptIn,
    events: EventRecord[],
    { chain }: Readers,
    state: NewsroomState,
  ): Promise<Seen> => {
    const ids = [...new Set(events.map(({ documentId }) => documentId))];
    const versions = await bestVersions(db, optIn, ids, { chain, now: clock.now() });
    const shown = await items.read([...versions.values()], state);
    const gone = ids.filter((id) => !versions.has(id));
    const kills = await killsAmong(db, optIn.uid, gone);
    const killed = kills.filter(({ publicIn }) => publicIn.some((code) => chain.includes(code)));
    return {
      items: new Map(shown.map((item) => [item.documentId, item])),
      kills: new Map(killed.map((kill) => [kill.documentId, kill])),
      ever: new Set([
        ...versions.keys(),
        ...killed.map(({ documentId }) => documentId),
        ...(await everVisible(db, optIn.uid, gone, chain)),
      ]),
    };
  };

  const toStreamEvent = (
    event: EventRecord,
    { items: shown, kills, ever }: Seen,
    readers: Readers,
    state: NewsroomState,
  ): StreamEvent[] => {
    const { id, kind, contentType, documentId, locale, at } = event;
    const item = shown.get(documentId);
    if (!isPublicKind(kind) || !ever.has(documentId) || !isShown(event, item, readers)) return [];
    const kill = kills.get(documentId);
    const notice = kill ? noticeFor(kill.notices, readers.locale, state.locales) || null : null;
    return [
      {
        ...{ id, kind, contentType, documentId, locale },
        at: new Date(at).toISOString(),
        item: item ?? null,
        notice,
      },
    ];
  };

  return {
    /**
     * Reads what readers are told of these events, in their order, with the items as they are now. Nothing of a document that
     * was never visible in their locales.
     */
    async read(
      events: EventRecord[],
      readers: Readers,
      state: NewsroomState,
    ): Promise<StreamEvent[]> {
      const found = events.filter(
        (event) => mayConcern(event, readers) && optIns.find(event.contentType),
      );
      if (found.length === 0) return [];
      const types = [...new Set(found.map(({ contentType }) => contentType))];
      const seen = await snapshot(db, () =>
        inTurn(types, async (uid): Promise<[string, Seen]> => {
          const own = found.filter(({ contentType }) => contentType === uid);
          return [uid, await seenOf(optIns.get(uid), own, readers, state)];
        }),
      );
      const byType = new Map(seen);
      return found.flatMap((event) => {
        const ofType = byType.get(event.contentType);
        return ofType ? toStreamEvent(event, ofType, readers, state) : [];
      });
    },
  };
};

export type PublicEvents = ReturnType<typeof createPublicEvents>;
