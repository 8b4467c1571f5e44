import { errors } from '@strapi/utils';
import {
  changeItem,
  ITEM_STATES,
  loadItem,
  loadItems,
  loadStoryKills,
  type ItemChange,
  type ItemState,
  type StoredItem,
} from '../store/items';
import type { Database } from '../store/newsroom';
import type { Receive } from './receive';
import type { DeleteOldItems } from './retention';
import type { SourceState, Sources } from './sources';

/** Items of one page. */
const MOST_ITEMS = 100;
const USUAL_ITEMS = 25;

export interface ItemsPage {
  items: StoredItem[];
  /** For `after` of the next page; null on the last one. */
  next: number | null;
}

export interface Ingest {
  receive: Receive;
  sources(): Promise<SourceState[]>;
  items(query: {
    state?: ItemState | ItemState[];
    after?: number;
    limit?: number;
  }): Promise<ItemsPage>;
  item(id: string): Promise<StoredItem | null>;
  kills(story?: string): Promise<StoredItem[]>;
  mark(id: string, from: ItemState[], change: ItemChange): Promise<boolean>;
  look(options?: { hurries?: boolean }): Promise<void>;
  deleteOld(): Promise<void>;
}

export interface IngestPeers {
  db: Database;
  receive: Receive;
  sources: Sources;
  deleteOldItems: DeleteOldItems;
}

const statesOf = (given: ItemState | ItemState[] | undefined): readonly ItemState[] => {
  const states = given === undefined ? ITEM_STATES : [given].flat();
  const unknown = states.find((state) => !ITEM_STATES.includes(state));
  if (unknown === undefined) return states;
  throw new errors.ValidationError(
    `state: "${unknown}" is unknown; accepted are ${ITEM_STATES.join(', ')}`,
  );
};

/** The service `ingest`, for the panel's page and other plugins. */
export const createIngest = ({ db, receive, sources, deleteOldItems }: IngestPeers): Ingest => ({
  /** Takes in a document: `receive(bytes, { type?, encoding?, provider })`. @throws IncomingRefusal */
  receive,

  /** Returns the watched folder and the polled feeds with the state of their last looks. */
  sources: () => sources.states(),

  /**
   * Returns the latest versions of the pieces that came in, the last received first, at most 100.
   * @throws ValidationError for an unknown state
   */
  async items({ state, after, limit = USUAL_ITEMS }) {
    const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_ITEMS);
    const query = {
      states: statesOf(state),
      limit: most + 1,
      ...(after !== undefined && { after }),
    };
    const found = await loadItems(db, query);
    const items = found.slice(0, most);
    return { items, next: found.length > most ? (items.at(-1)?.id ?? null) : null };
  },

  /** Returns an item with its copy; null if there is none of this documentId. */
  item: (id) => loadItem(db, id),

  /** Returns the kills that wait of pieces that became stories, or became this one (a documentId), at most 100. */
  kills: (story) => loadStoryKills(db, story),

  /** Changes an item that is in one of the states `from`; false if another editor was first. */
  mark: (id, from, change) => changeItem(db, id, from, change),

  /** Looks at each source that is due; with `hurries` at all of them. */
  async look({ hurries = false } = {}) {
    if (hurries) await sources.hurry();
    const { signal } = new AbortController();
    await Promise.all(sources.all.map((source) => sources.look(source, signal)));
  },

  /** Deletes old items, if that is due. */
  deleteOld: () => deleteOldItems(new AbortController().signal),
});
