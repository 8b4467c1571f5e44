import { errors } from '@strapi/utils';
import type { OptIn } from '../../../../shared/opt-in';

/** The content types that opted in to Flash News. */
export interface OptIns {
  all(): OptIn[];
  find(uid: string): OptIn | undefined;
  /** @throws NotFoundError (404) where the type is unknown or has not opted in. */
  get(uid: string): OptIn;
}

/** Finds opted-in types; calls `read` once, at first use, when Strapi knows all content types. */
export const createOptIns = (read: () => OptIn[]): OptIns => {
  let cached: OptIn[] | undefined;
  const all = (): OptIn[] => (cached ??= read());
  const find = (uid: string): OptIn | undefined => all().find((optIn) => optIn.uid === uid);
  return {
    all,
    find,
    get(uid) {
      const optIn = find(uid);
      if (optIn) return optIn;
      const accepted = all().map((one) => one.uid);
      throw new errors.NotFoundError(
        `contentType: "${uid}" takes no part in Flash News; accepted are ${accepted.join(', ')}`,
      );
    },
  };
};
