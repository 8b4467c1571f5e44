import { createHash } from 'node:crypto';

/** The sort key of an item in the feed; `releasedAt` in epoch ms. */
export interface Position {
  releasedAt: number;
  documentId: string;
}

/** A client's progress through a feed. It holds the first page's pins, so that a later pin repeats or skips no item. */
export interface Progress {
  pins: string[];
  /** How many of the pins the client has read. */
  read: number;
  /** The last item read after the pins; null if there is none. */
  after: Position | null;
}

/** Sorts by newest release, then by `documentId` descending by code unit, as the database does. */
export const byRelease = (a: Position, b: Position): number =>
  b.releasedAt - a.releasedAt ||
  Number(a.documentId < b.documentId) - Number(a.documentId > b.documentId);

/** Returns the progress after an item has been read. */
export const nextProgress = (
  { pins, after }: Progress,
  { releasedAt, documentId }: Position,
): Progress => {
  const place = pins.indexOf(documentId);
  return place < 0
    ? { pins, read: pins.length, after: { releasedAt, documentId } }
    : { pins, read: place + 1, after };
};

/** Returns a short hash of a query's parameters, in any order. */
export const queryHash = (parameters: Record<string, unknown>): string => {
  const ordered = Object.keys(parameters)
    .sort()
    .map((name) => [name, parameters[name] ?? null]);
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url').slice(0, 11);
};

/** Encodes progress and query hash as base64url. */
export const encodeCursor = ({ pins, read, after }: Progress, hash: string): string => {
  const position = [after?.releasedAt ?? null, after?.documentId ?? null];
  return Buffer.from(JSON.stringify([hash, ...position, read, ...pins])).toString('base64url');
};

/** Decodes a cursor; null if it is malformed, or belongs to another query. */
export const decodeCursor = (cursor: string, hash: string): Progress | null => {
  const parts = parseCursor(cursor);
  if (!Array.isArray(parts)) return null;
  const [ofQuery, releasedAt, documentId, read, ...pins] = parts as unknown[];
  if (ofQuery !== hash || !pins.every(isDocumentId) || pins.length > MAX_PINS) return null;
  if (!Number.isInteger(read) || (read as number) < 0 || (read as number) > pins.length)
    return null;
  const progress = { pins: pins, read: read as number };
  if (releasedAt === null && documentId === null) {
    return progress.read > 0 ? { ...progress, after: null } : null;
  }
  if (!isTime(releasedAt) || !isDocumentId(documentId) || read !== pins.length) return null;
  return { ...progress, after: { releasedAt, documentId } };
};

// A forged cursor may hold what PostgreSQL rejects: years before 4713 BC, and NUL. The years are those of `from` and `to`.
const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** More than any newsroom has, at one pin a locale. */
const MAX_PINS = 100;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST && value <= LATEST;

const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('\0');

/** Returns what a cursor holds, unvalidated; null if it is no JSON in base64url. */
export const parseCursor = (cursor: string): unknown => {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
