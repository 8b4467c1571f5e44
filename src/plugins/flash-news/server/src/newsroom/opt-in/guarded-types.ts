import type { Companion, OptIn } from '../../../../shared/opt-in';
import type { ModelSchema } from '../../strapi/model';
import type { OptIns } from './opt-ins';
import { readCompanions } from './read-companions';

/** The types under the reading rule: opted-in ones (news), and companions, which are public only with news. */
export interface GuardedTypes {
  news: OptIn[];
  companions: Companion[];
}

/** Whether a type is under the reading rule. */
export const isGuarded = ({ news, companions }: GuardedTypes, uid: string): boolean =>
  news.some((optIn) => optIn.uid === uid) || companions.some((one) => one.uid === uid);

/** Reads the guarded types once, at the first call, when Strapi knows all content types. */
export const createGuardedTypes = (
  optIns: OptIns,
  types: () => ModelSchema[],
): (() => GuardedTypes) => {
  let cached: GuardedTypes | undefined;
  return () => {
    const news = optIns.all();
    const uids = news.map(({ uid }) => uid);
    return (cached ??= { news, companions: readCompanions(types(), uids) });
  };
};
