import type { Companion, OptIn } from '../../../../shared/opt-in';
import type { ModelSchema } from '../../strapi/model';
import type { OptIns } from './opt-ins';
import { readCompanions } from './read-companions';

/** What the reading rule keeps: news (opted-in types) and what is public only with it. */
export interface Guarded {
  news: OptIn[];
  companions: Companion[];
}

export const isGuarded = ({ news, companions }: Guarded, uid: string): boolean =>
  news.some((optIn) => optIn.uid === uid) || companions.some((one) => one.uid === uid);

/** The guarded types, read once, when they are first asked for: Strapi knows all its content types by then. */
export const createGuarded = (optIns: OptIns, types: () => ModelSchema[]): (() => Guarded) => {
  let known: Guarded | undefined;
  return () => {
    const news = optIns.all();
    const uids = news.map(({ uid }) => uid);
    return (known ??= { news, companions: readCompanions(types(), uids) });
  };
};
