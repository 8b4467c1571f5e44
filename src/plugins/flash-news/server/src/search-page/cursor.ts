import { parseCursor } from '../feed/cursor';
import { isPlace } from '../search/place';

/** The tiers of a ranked search: first stories with all words in headline or standfirst, then all others that match. */
export const TIERS = ['head', 'text'] as const;
export type Tier = (typeof TIERS)[number];

/** A client's progress through a search: the last match that it has read. */
export interface SearchProgress {
  tier: Tier;
  place: number;
}

/** Encodes progress and query hash as base64url. */
export const encodeSearchCursor = ({ tier, place }: SearchProgress, hash: string): string =>
  Buffer.from(JSON.stringify([hash, TIERS.indexOf(tier), place])).toString('base64url');

/** Decodes a cursor; null if it is malformed, or belongs to another query. */
export const decodeSearchCursor = (cursor: string, hash: string): SearchProgress | null => {
  const parts = parseCursor(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [ofQuery, number, place] = parts as unknown[];
  const tier = TIERS.find((_, at) => at === number);
  return ofQuery === hash && tier !== undefined && isPlace(place) ? { tier, place } : null;
};
