import { createHash } from 'node:crypto';
import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { QuoteKind } from '../../../shared/contracts/desk';
import type { QuoteStatus, StoryQuote } from '../../../shared/contracts/story';
import type { ContentTypeUids } from '../config';
import type { Database } from '../store/newsroom';
import { inOrder } from './order';

/** A story in a language, BCP 47. */
export interface StoryKey {
  documentId: string;
  locale: string;
}

/** A recorded quote, with its place and its row as the conditions of permissions test it. */
export interface PresentQuote extends StoryQuote {
  position: number | null;
  entry: Entry;
}

interface Row extends Entry {
  documentId: string;
  text: string | null;
  kind: QuoteKind | null;
  attributedAs: string | null;
  originalText: string | null;
  /** A type of quotes may lack it. */
  position?: number | null;
  updatedAt: string;
  speaker: { documentId: string; name: string } | null;
}

const versionOf = ({ text, kind, attributedAs, speaker }: Row): string =>
  createHash('sha256')
    .update(JSON.stringify([text, kind, attributedAs, speaker?.documentId ?? null]))
    .digest('base64url')
    .slice(0, 16);

const publishedRows = async (
  db: Database,
  uids: ContentTypeUids,
  locale: string,
  where: object,
): Promise<{ documentId: string; updatedAt: string }[]> =>
  (await db.query(uids.quote).findMany({
    select: ['id', 'documentId', 'updatedAt'],
    where: { locale, publishedAt: { $notNull: true }, ...where },
  })) as { documentId: string; updatedAt: string }[];

const toQuote = (row: Row, status: QuoteStatus): PresentQuote => ({
  documentId: row.documentId,
  version: versionOf(row),
  text: row.text ?? '',
  kind: row.kind ?? 'direct',
  attributedAs: row.attributedAs,
  speaker: row.speaker && { documentId: row.speaker.documentId, name: row.speaker.name },
  originalText: row.originalText,
  status,
  position: row.position ?? null,
  entry: row,
});

/** Loads the draft quotes of a story, in their order. */
export const loadQuotes = async (
  db: Database,
  uids: ContentTypeUids,
  { documentId, locale }: StoryKey,
): Promise<PresentQuote[]> => {
  const rows = (await db.query(uids.quote).findMany({
    where: { locale, publishedAt: null, article: { documentId } },
    populate: {
      speaker: { select: ['id', 'documentId', 'name'] },
      createdBy: { populate: { roles: true } },
    },
    orderBy: { id: 'asc' },
  })) as Row[];
  const ids = rows.map((row) => row.documentId);
  const out = await publishedRows(db, uids, locale, { documentId: { $in: ids } });
  const statusOf = (row: Row): QuoteStatus => {
    const published = out.find((one) => one.documentId === row.documentId);
    if (!published) return 'draft';
    return new Date(row.updatedAt) > new Date(published.updatedAt) ? 'modified' : 'published';
  };
  return inOrder(rows.map((row) => toQuote(row, statusOf(row))));
};

/** Returns how many quotes the next publication of a story changes for readers: new, changed and removed ones. */
export const countWaiting = async (
  db: Database,
  uids: ContentTypeUids,
  { documentId, locale }: StoryKey,
  present: PresentQuote[],
): Promise<number> => {
  const out = await publishedRows(db, uids, locale, { article: { documentId } });
  const removed = out.filter((one) =>
    present.every((quote) => quote.documentId !== one.documentId),
  );
  // One that came along with a translation stays out until it is translated.
  const own = present.filter(({ status, text }) => status !== 'published' && text !== '');
  return own.length + removed.length;
};
