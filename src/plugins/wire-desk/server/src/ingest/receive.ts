import { createHash } from 'node:crypto';
import type { IncomingItem } from '../formats/incoming-item';
import type { ReadOptions } from '../formats/read-incoming';
import { IncomingRefusal } from '../formats/refusal';
import { isUniqueViolation } from '../store/conflict';
import {
  insertItem,
  loadVersions,
  saveSeen,
  type ItemState,
  type StoredVersion,
} from '../store/items';
import type { Database } from '../store/newsroom';
import type { Reader } from '../worker/reader';
import { judgeVersion } from './compare-versions';

/** What became of a piece. `superseded`: a later version of it is known, whose item this is. */
export interface Received {
  id: string;
  state: ItemState | 'superseded';
  /** Whether it was stored now; else it was known. */
  isCreated: boolean;
  provider: string;
  guid: string;
  version: string | null;
  headline: string | null;
  /** ISO 8601 UTC. */
  receivedAt: string;
  /** What the copy proposes. */
  proposal: { quotes: number; persons: number };
}

export interface Receipt {
  received: Received[];
  /** Why other pieces of the document were left out, a sentence each. */
  refused: string[];
}

export interface ReceivePeers {
  db: Database;
  /** Epoch ms. */
  now: () => number;
  maxBytes: number;
  readIncoming: Reader['readIncoming'];
  /** Returns the configured locale of a copy, by the language that it states and its words. */
  localeOf: (given: { language: string | null; copy: string }) => Promise<string>;
  /** Returns what parses copy against what the newsroom knows now: loaded once a document, however many pieces it has. */
  startParsing: () => Promise<Parse>;
}

/** Finds quotes and people of a copy in a locale. @throws IncomingRefusal for one that takes too long */
export type Parse = (
  copy: string,
  locale: string,
) => Promise<{ quotes: unknown[]; persons: unknown[] }>;

const hashOf = (...parts: (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const toReceived = (item: StoredVersion, isCreated: boolean, isSuperseded = false): Received => ({
  id: item.documentId,
  state: isSuperseded ? 'superseded' : item.state,
  isCreated,
  provider: item.provider,
  guid: item.guid,
  version: item.version,
  headline: item.headline,
  receivedAt: new Date(item.receivedAt).toISOString(),
  proposal: { quotes: item.quoteCount, persons: item.personCount },
});

const DAY = 24 * 60 * 60_000;

/** How often a piece of which versions come in at once is tried again. */
const MOST_TRIES = 20;

/** Creates what takes in documents: each piece becomes an item that waits for an editor, never an article. */
export const createReceive = (peers: ReceivePeers) => {
  const { db, now, maxBytes, readIncoming, localeOf, startParsing } = peers;

  const countsOf = async ({ copy }: IncomingItem, locale: string, parse: Parse) => {
    if (copy === '') return { quoteCount: 0, personCount: 0 };
    const { quotes, persons } = await parse(copy, locale);
    return { quoteCount: quotes.length, personCount: persons.length };
  };

  /** Notes once a day that a piece still comes in, by which it is kept. */
  const see = async ({ documentId, seenAt }: StoredVersion): Promise<void> => {
    if (seenAt !== null && now() - Date.parse(seenAt) < DAY) return;
    await saveSeen(db, documentId, new Date(now()));
  };

  const save = async (item: IncomingItem, provider: string, parse: Parse): Promise<Received> => {
    const { copy, ...fields } = item;
    const { headline, byline, creditLine, editorialNote, embargoedUntil, status } = item;
    const fingerprint = hashOf(copy, headline, byline, creditLine, editorialNote, embargoedUntil);
    // Copy without an identifier is known by its text.
    const guid = item.guid ?? `sha256:${fingerprint}`;
    const version = item.version === null ? null : String(item.version);
    const key = hashOf(provider, guid);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const known = await loadVersions(db, key);
      const [latest] = known;
      const state = judgeVersion({ status, version, fingerprint }, known);
      if (latest !== undefined && (state === 'same' || state === 'superseded')) {
        await see(latest);
        return toReceived(latest, false, state === 'superseded');
      }
      // A kill has no words by which its language is guessed.
      const isOfStory = item.language === null && latest?.articleDocumentId != null;
      const locale = isOfStory ? latest.locale : await localeOf({ language: item.language, copy });
      try {
        const stored = await insertItem(db, {
          ...{ key, provider, guid, version, locale, headline, copy, fields, fingerprint },
          revision: (latest?.revision ?? 0) + 1,
          state: state as ItemState,
          pubStatus: status,
          ...(await countsOf(item, locale, parse)),
          receivedAt: now(),
          articleDocumentId: latest?.articleDocumentId ?? null,
        });
        return toReceived(stored, true);
      } catch (error) {
        // Another request stored a version of it meanwhile, with which this one has to be compared.
        if (!isUniqueViolation(error)) throw error;
      }
    }
    throw new Error(`wire-desk: too many versions of "${guid}" came in at once`);
  };

  /**
   * Reads a document and stores its pieces in their order.
   * @throws IncomingRefusal in the user's words, if nothing of it can be read; nothing is written then
   */
  return async (
    document: Uint8Array | string,
    { provider, ...options }: ReadOptions & { provider: string },
  ): Promise<Receipt> => {
    const { format, items, refused } = await readIncoming(document, { maxBytes, ...options });
    // Feeds begin with the newest.
    const inOrder = format === 'rss' || format === 'atom' ? [...items].reverse() : items;
    let started: Promise<Parse> | undefined;
    // Not for a feed of which every piece is known.
    const parse: Parse = async (copy, locale) => (await (started ??= startParsing()))(copy, locale);
    const receipt: Receipt = { received: [], refused };
    for (const item of inOrder) {
      try {
        receipt.received.push(await save(item, provider, parse));
      } catch (error) {
        if (!(error instanceof IncomingRefusal) || items.length === 1) throw error;
        receipt.refused.push(`"${item.headline ?? item.guid ?? 'An item'}": ${error.message}`);
      }
    }
    return receipt;
  };
};

export type Receive = ReturnType<typeof createReceive>;
