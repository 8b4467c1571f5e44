import type {
  DeskItem,
  DeskSource,
  ItemsResponse,
  KnownStory,
} from '../../../shared/contracts/desk';
import { fingerprintOf } from '../services/fingerprint';
import { z } from '@strapi/utils';
import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import { decodeCursor, encodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { ItemState } from '../store/items';
import { givenCopy, type GivenCopy, type GivenItem } from './given-copy';
import { toItem } from './to-item';

/** What the desk reads of an item of the ingest. */
export interface IngestItem {
  id: number;
  documentId: string;
  state: string;
  provider: string;
  locale: string;
  headline: string | null;
  copy: string;
  fields: GivenItem;
  receivedAt: string;
  error: string | null;
  articleDocumentId: string | null;
}

/** What the desk reads of a source of the ingest. */
export interface IngestSource {
  kind: string;
  address: string;
  provider: string;
  lastSuccessAt: string | Date | null;
  lastError: string | null;
}

/** The service `ingest`, as far as the desk uses it. */
export interface IngestService {
  sources(): Promise<IngestSource[]>;
  items(query: {
    state?: ItemState[];
    after?: number;
    limit?: number;
  }): Promise<{ items: IngestItem[]; next: number | null }>;
  item(id: string): Promise<IngestItem | null>;
  kills(story?: string): Promise<IngestItem[]>;
  mark(
    id: string,
    from: ItemState[],
    change: { state: ItemState; articleDocumentId?: string; locale?: string; error?: null },
  ): Promise<boolean>;
}

export interface ItemsQuery {
  /** All states without it. */
  state: string[] | undefined;
  cursor: string | undefined;
  /** 1 to 100. */
  limit: number;
}

const WAITING: ItemState[] = ['new', 'update', 'kill', 'failed'];

/** A forged cursor may hold what is no id on PostgreSQL. */
const cursorShape = z.strictObject({ after: z.int().min(1).max(2_147_483_647) });

const iso = (moment: string | Date | null): string | null =>
  moment === null ? null : new Date(moment).toISOString();

const toItems = async (
  items: IngestItem[],
  loadStories: (documentIds: string[]) => Promise<KnownStory[]>,
): Promise<DeskItem[]> => {
  const stories = await loadStories(items.flatMap((item) => item.articleDocumentId ?? []));
  return items.map((item) => toItem(item, stories));
};

const decided = ({ state, articleDocumentId }: IngestItem): Error =>
  state === 'drafted'
    ? conflict('A story was made of this item already. Open that one.', 'drafted', {
        documentId: articleDocumentId,
      })
    : conflict('This item was dismissed, so no draft is made of it.', 'dismissed');

/** Returns what the Wire desk shows and does of copy that came in by itself. */
export const createDeskIngest = (
  service: () => IngestService,
  /** Returns the drafts of stories in all their languages, the first made first. */
  loadStories: (documentIds: string[]) => Promise<KnownStory[]>,
) => ({
  /** Returns a page of items, newest first. @throws ValidationError (400) for a cursor or state that isn't one */
  async items({ state, cursor, limit }: ItemsQuery): Promise<ItemsResponse> {
    const { items, next } = await service().items({
      limit,
      // The service refuses those that it doesn't know.
      ...(state === undefined ? {} : { state: state as ItemState[] }),
      ...(cursor === undefined ? {} : decodeCursor(cursor, cursorShape)),
    });
    return {
      data: await toItems(items, loadStories),
      meta: { nextCursor: next === null ? null : encodeCursor({ after: next }) },
    };
  },

  /** Returns the sources with what happened last. */
  sources: async (): Promise<DeskSource[]> =>
    (await service().sources()).map(({ kind, address, provider, lastSuccessAt, lastError }) => ({
      ...{ kind, name: `${provider}: ${address}`, error: lastError },
      lastFetchedAt: iso(lastSuccessAt),
    })),

  /** Returns the kills that wait of copy that became stories, or became this one; the last received first. */
  async kills(story: string | undefined): Promise<DeskItem[]> {
    const items = await toItems(await service().kills(story), loadStories);
    return items.filter((item) => item.story !== null);
  },

  /** Returns the copy of an item with its locale; null for one that isn't there. */
  async copyOf(id: string): Promise<{ given: GivenCopy; locale: string } | null> {
    const item = await service().item(id);
    if (item === null) return null;
    const { fields, copy, articleDocumentId, locale } = item;
    return { given: givenCopy(fields, copy, articleDocumentId), locale };
  },

  /** Marks an item as not wanted; false for one that isn't waiting any more. */
  dismiss: (id: string): Promise<boolean> => service().mark(id, WAITING, { state: 'dismissed' }),

  /**
   * Returns an item that waits, of which a draft's copy is.
   * @throws ValidationError (400) naming the field; 409 where an editor has decided about it
   */
  async requireWaiting(
    id: string,
    { locale, fingerprint }: { locale: string; fingerprint: string },
  ): Promise<IngestItem> {
    const item = await service().item(id);
    if (item === null) throw invalidField('item', 'is none that came in');
    if (fingerprintOf(item.copy, locale) !== fingerprint) {
      throw invalidField('fingerprint', 'is not that of the item in this language');
    }
    if (!WAITING.includes(item.state as ItemState)) throw decided(item);
    return item;
  },

  /** Marks an item as made into a story in a locale. @throws 409 where an editor has decided about it meanwhile */
  async use(id: string, articleDocumentId: string, locale: string): Promise<void> {
    const change = { state: 'drafted', articleDocumentId, locale, error: null } as const;
    if (await service().mark(id, WAITING, change)) return;
    const item = await service().item(id);
    throw item === null ? invalidField('item', 'is none that came in') : decided(item);
  },
});

export type DeskIngest = ReturnType<typeof createDeskIngest>;
