import type { Position } from './cursor';

/** Newest release first, then `documentId` descending by code unit, as the database compares them. */
export const byRelease = (a: Position, b: Position): number =>
  b.releasedAt - a.releasedAt ||
  Number(a.documentId < b.documentId) - Number(a.documentId > b.documentId);
