import { createHash } from 'node:crypto';

/** An item of the feed: `releasedAt` in epoch milliseconds and its document. */
export interface Position {
  releasedAt: number;
  documentId: string;
}

/**
 * How far a reader has come. The pins are those of the first page, in their order: whatever is pinned or let go
 * while somebody pages on, for that reader these stay before all others, so that none comes twice or is skipped.
 */
export interface Progress {
  pins: string[];
  /** How many of the pins have been read. */
  read: number;
  /** The last item that was read of those that follow the pins; null before the first of them. */
  after: Position | null;
}

/** Newest release first, then `documentId` descending by code unit, as the database compares them. */
export const byRelease = (a: Position, b: Position): number =>
  b.releasedAt - a.releasedAt ||
  Number(a.documentId < b.documentId) - Number(a.documentId > b.documentId);

/** How far a reader is who has read up to `last`. */
export const nextProgress = (
  { pins, after }: Progress,
  { releasedAt, documentId }: Position,
): Progress => {
  const place = pins.indexOf(documentId);
  return place < 0
    ? { pins, read: pins.length, after: { releasedAt, documentId } }
    : { pins, read: place + 1, after };
};

/** Short stable hash of everything that makes a query another query. */
export const queryHash = (parameters: Record<string, unknown>): string => {
  const ordered = Object.keys(parameters)
    .sort()
    .map((name) => [name, parameters[name] ?? null]);
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url').slice(0, 11);
};

/** Opaque to clients: base64url of progress and query hash. */
export const encodeCursor = ({ pins, read, after }: Progress, hash: string): string => {
  const position = [after?.releasedAt ?? null, after?.documentId ?? null];
  return Buffer.from(JSON.stringify([hash, ...position, read, ...pins])).toString('base64url');
};

/** The progress, or null where the text is no cursor or is one of another query. */
export const decodeCursor = (cursor: string, hash: string): Progress | null => {
  const parts = parse(cursor);
  if (!Array.isArray(parts)) return null;
  const [ofQuery, releasedAt, documentId, read, ...pins] = parts as unknown[];
  if (ofQuery !== hash || !pins.every(isDocumentId) || pins.length > MOST_PINS) return null;
  if (!Number.isInteger(read) || (read as number) < 0 || (read as number) > pins.length)
    return null;
  const progress = { pins: pins, read: read as number };
  if (releasedAt === null && documentId === null) {
    return progress.read > 0 ? { ...progress, after: null } : null;
  }
  if (!isTime(releasedAt) || !isDocumentId(documentId) || read !== pins.length) return null;
  return { ...progress, after: { releasedAt, documentId } };
};

// Anyone can make a cursor up, and PostgreSQL refuses some times and texts that JavaScript takes:
// years before 4713 BC, and NUL. The years 0000 to 9999 are those that `from` and `to` can say.
const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** One pin a locale; no newsroom has so many. */
const MOST_PINS = 100;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST && value <= LATEST;

const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('\0');

const parse = (cursor: string): unknown => {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
