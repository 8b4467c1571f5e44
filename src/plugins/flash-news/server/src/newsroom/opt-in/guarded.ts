import type { Companion, OptIn } from '../../../../shared/opt-in';

/** What the reading rule keeps: news (opted-in types) and what is public only with it. */
export interface Guarded {
  news: OptIn[];
  companions: Companion[];
}

export const isGuarded = ({ news, companions }: Guarded, uid: string): boolean =>
  news.some((optIn) => optIn.uid === uid) || companions.some((one) => one.uid === uid);
