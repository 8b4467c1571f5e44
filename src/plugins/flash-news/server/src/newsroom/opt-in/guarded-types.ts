import type { Companion, OptIn } from '../../../../shared/opt-in';
import type { ModelSchema } from '../../strapi/model';
import type { OptIns } from './opt-ins';
import { readCompanions } from './read-companions';

/** What the reading rule keeps: news (opted-in types) and what is public only with it. */
export interface GuardedTypes {
  news: OptIn[];
  companions: Companion[];
}

export const isGuarded = ({ news, companions }: GuardedTypes, uid: string): boolean =>
  news.some((optIn) => optIn.uid === uid) || companions.some((one) => one.uid === uid);

/** The guarded types, read once, when they are first asked for: Strapi knows all its content types by then. */
export const createGuardedTypes = (
  optIns: OptIns,
  types: () => ModelSchema[],
): (() => GuardedTypes) => {
  let known: GuardedTypes | undefined;
  return () => {
    const news = optIns.all();
    const uids = news.map(({ uid }) => uid);
    return (known ??= { news, companions: readCompanions(types(), uids) });
  };
};
