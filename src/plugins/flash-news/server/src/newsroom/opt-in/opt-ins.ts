import { errors } from '@strapi/utils';
import type { OptIn } from '../../../../shared/opt-in';

export interface OptIns {
  all(): OptIn[];
  find(uid: string): OptIn | undefined;
  /** @throws NotFoundError (404) where the type is unknown or has not opted in. */
  get(uid: string): OptIn;
}

/** The opted-in types; `read` is called once, when Strapi knows all its content types. */
export const createOptIns = (read: () => OptIn[]): OptIns => {
  let known: OptIn[] | undefined;
  const all = (): OptIn[] => (known ??= read());
  const find = (uid: string): OptIn | undefined => all().find((optIn) => optIn.uid === uid);
  return {
    all,
    find,
    get(uid) {
      const optIn = find(uid);
      if (optIn) return optIn;
      const accepted = all().map((known) => known.uid);
      throw new errors.NotFoundError(
        `contentType: "${uid}" takes no part in Flash News; accepted are ${accepted.join(', ')}`,
      );
    },
  };
};
