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
  // 8.64e15 ms is the last moment that ECMAScript's Date can name (ECMA-262, time values).
  const isTime = Number.isInteger(releasedAt) && Math.abs(releasedAt as number) <= 8.64e15;
  if (!isTime || typeof documentId !== 'string' || ofQuery !== hash) return null;
  return { releasedAt: releasedAt as number, documentId };
};

const parse = (cursor: string): unknown => {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
