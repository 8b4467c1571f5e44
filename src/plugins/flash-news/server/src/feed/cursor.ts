import { createHash } from 'node:crypto';

/** The last item of a page: `releasedAt` in epoch milliseconds and the document after it. */
export interface Position {
  releasedAt: number;
  documentId: string;
}

/** Short stable hash of everything that makes a query another query. */
export const queryHash = (parameters: Record<string, unknown>): string => {
  const ordered = Object.keys(parameters)
    .sort()
    .map((name) => [name, parameters[name] ?? null]);
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url').slice(0, 11);
};

/** Opaque to clients: base64url of position and query hash. */
export const encodeCursor = ({ releasedAt, documentId }: Position, hash: string): string =>
  Buffer.from(JSON.stringify([releasedAt, documentId, hash])).toString('base64url');

/** The position, or null where the text is no cursor or is one of another query. */
export const decodeCursor = (cursor: string, hash: string): Position | null => {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [releasedAt, documentId, ofQuery] = parts as unknown[];
  if (!isTime(releasedAt) || !isDocumentId(documentId) || ofQuery !== hash) return null;
  return { releasedAt, documentId };
};

// Anyone can make a cursor up, and PostgreSQL refuses some times and texts that JavaScript takes:
// years before 4713 BC, and NUL. The years 0000 to 9999 are those that `from` and `to` can say.
const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

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
