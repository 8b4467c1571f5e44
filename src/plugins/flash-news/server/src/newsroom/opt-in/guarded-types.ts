import type { Companion, OptIn } from '../../../../shared/opt-in';
import type { ModelSchema } from '../../strapi/model';
import type { OptIns } from './opt-ins';
import { refuseComponentOptions } from './plugin-options';
import { readCompanions } from './read-companions';
import { readGuardedComponents, type GuardedComponent } from './read-guarded-components';

/** The types under the reading rule: opted-in ones (news), and companions, which are public only with news. */
export interface GuardedTypes {
  news: OptIn[];
  companions: Companion[];
  /** Their components, whose rows are public with the entry that holds them. */
  components: GuardedComponent[];
}

/** Whether a type is under the reading rule. */
export const isGuarded = (
  { news, companions }: Pick<GuardedTypes, 'news' | 'companions'>,
  uid: string,
): boolean => news.some((optIn) => optIn.uid === uid) || companions.some((one) => one.uid === uid);

/** All schemas of the app. */
export interface Schemas {
  types(): ModelSchema[];
  components(): ModelSchema[];
}

/**
 * Reads the guarded types once, at the first call, when Strapi knows all content types.
 * @throws Error naming the type, the key and what is accepted, which stops the boot.
 */
export const createGuardedTypes = (optIns: OptIns, schemas: Schemas): (() => GuardedTypes) => {
  let cached: GuardedTypes | undefined;
  const read = (): GuardedTypes => {
    const [types, components] = [schemas.types(), schemas.components()];
    refuseComponentOptions(components);
    const news = optIns.all();
    const uids = news.map(({ uid }) => uid);
    const companions = readCompanions(types, uids);
    const guarded = [...uids, ...companions.map(({ uid }) => uid)];
    return {
      news,
      companions,
      components: readGuardedComponents([...types, ...components], guarded),
    };
  };
  return () => (cached ??= read());
};
