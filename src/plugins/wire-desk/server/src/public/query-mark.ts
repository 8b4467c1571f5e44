import { createHash } from 'node:crypto';

/** What a cursor depends on, beside the position: whose quotes, of which days (epoch ms), in which languages. */
export interface MarkedQuery {
  speaker: string;
  from: number | null;
  to: number | null;
  chain: string[];
}

/** Returns a short mark of a query, by which a cursor of another one is found out. */
export const queryMark = ({ speaker, from, to, chain }: MarkedQuery): string =>
  createHash('sha256')
    .update(JSON.stringify([speaker, from, to, chain]))
    .digest('base64url')
    .slice(0, 8);
