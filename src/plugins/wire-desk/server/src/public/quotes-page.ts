import { encodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { toEpoch } from '@newsroom/plugin-kit/server/database/connection';
import type {
  FirstPage,
  QuotedStory,
  QuoteSpeaker,
  SpokenQuote,
} from '../../../shared/contracts/public';
import { select } from '../database/connection';
import { hasField } from '../database/link';
import { queryMark } from './query-mark';
import type { Reading } from './reading';
import { roleOn, type PersonRow } from './person-row';
import {
  quotesStatement,
  type QuotesCriteria,
  type StatementPeers,
} from './store/quotes-statement';

interface Found {
  id: number;
  said_at: number | string | Date;
  turn: string | null;
  quote_id: number;
  story_id: number;
  story_document_id: string;
  story_locale: string | null;
  released_at: number | string | Date;
}

type QuoteRow = { id: number; documentId: string; locale?: string | null } & Record<
  string,
  unknown
>;

const FIELDS = [
  ...['text', 'kind', 'attributedAs', 'occasion', 'medium', 'saidOn', 'sourceUrl'],
  ...['originalText', 'originalLanguage'],
];

const textAt = (row: QuoteRow, field: string): string | null => {
  const value = row[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Converts a row to a quote; null for one without words. */
const toQuote = (row: QuoteRow, speaker: QuoteSpeaker, story: QuotedStory): SpokenQuote | null => {
  const text = textAt(row, 'text');
  if (text === null) return null;
  const originalText = textAt(row, 'originalText');
  return {
    documentId: row.documentId,
    locale: row.locale ?? null,
    text,
    kind: textAt(row, 'kind'),
    attributedAs: textAt(row, 'attributedAs'),
    occasion: textAt(row, 'occasion'),
    medium: textAt(row, 'medium'),
    saidOn: textAt(row, 'saidOn'),
    sourceUrl: textAt(row, 'sourceUrl'),
    original:
      originalText === null
        ? null
        : { text: originalText, language: textAt(row, 'originalLanguage') },
    speaker,
    story,
  };
};

/** Reads pages of what somebody said. */
export const createQuotesPage = (peers: StatementPeers) => {
  const { db, uids } = peers;

  const loadQuotes = async (ids: number[]): Promise<Map<number, QuoteRow>> => {
    const fields = FIELDS.filter((field) => hasField(db, uids.quote, field));
    const rows = (await db.query(uids.quote).findMany({
      select: ['id', 'documentId', ...(peers.isLocalized ? ['locale'] : []), ...fields],
      where: { id: { $in: ids } },
    })) as QuoteRow[];
    return new Map(rows.map((row) => [row.id, row]));
  };

  const loadStories = async (found: Found[], reading: Reading) => {
    const versions = new Map(
      found.map((one) => [
        one.story_id,
        {
          id: one.story_id,
          documentId: one.story_document_id,
          locale: one.story_locale,
          releasedAt: toEpoch(one.released_at),
        },
      ]),
    );
    const stories = await reading.stories([...versions.values()]);
    return (id: number): QuotedStory | undefined => {
      const version = versions.get(id);
      return stories.find(
        ({ documentId, locale }) =>
          documentId === version?.documentId && locale === (version.locale ?? null),
      );
    };
  };

  /** Reads a page of a person's quotes, newest first. Call it in a snapshot. */
  return async (
    person: PersonRow,
    criteria: Omit<QuotesCriteria, 'speaker'>,
    reading: Reading,
  ): Promise<FirstPage<SpokenQuote>> => {
    const { limit } = criteria;
    const { sql, bound } = quotesStatement(peers, reading, {
      ...{ ...criteria, speaker: person.documentId },
      // One more than the limit shows whether there is a next page.
      limit: limit + 1,
    });
    const all = await select<Found>(db, sql, bound);
    const found = all.slice(0, limit);
    if (found.length === 0) return { data: [], nextCursor: null };
    const quotes = await loadQuotes(found.map(({ quote_id }) => quote_id));
    const storyOf = await loadStories(found, reading);
    const data = found.flatMap(({ quote_id, story_id }) => {
      const [row, story] = [quotes.get(quote_id), storyOf(story_id)];
      if (row === undefined || story === undefined) return [];
      const { documentId, name, slug } = person;
      const role = roleOn(person, textAt(row, 'saidOn'), reading);
      return toQuote(row, { documentId, name, slug: slug ?? null, role }, story) ?? [];
    });
    const last = found.at(-1);
    const nextCursor =
      all.length <= limit || last === undefined
        ? null
        : encodeCursor({
            ...{ at: toEpoch(last.said_at), turn: last.turn ?? '', id: last.id },
            of: queryMark({ ...criteria, speaker: person.documentId, chain: reading.chain }),
          });
    return { data, nextCursor };
  };
};

export type QuotesPage = ReturnType<typeof createQuotesPage>;
