import { errors } from '@strapi/utils';
import type { CompanionType, TranslatedType } from '../../../shared/opt-in';

/** A companion with the type of its story. */
export interface OwnedCompanion {
  story: TranslatedType;
  companion: CompanionType;
}

/** The content types that opted in to the translation desk. */
export interface TranslatedTypes {
  all(): TranslatedType[];
  find(uid: string): TranslatedType | undefined;
  /** @throws NotFoundError (404) where the type is unknown or has not opted in. */
  get(uid: string): TranslatedType;
  findCompanion(uid: string): OwnedCompanion | undefined;
}

/** Finds translated types; calls `read` once, at first use, when Strapi knows all content types. */
export const createTranslatedTypes = (read: () => TranslatedType[]): TranslatedTypes => {
  let cached: TranslatedType[] | undefined;
  const all = (): TranslatedType[] => (cached ??= read());
  const find = (uid: string): TranslatedType | undefined => all().find((type) => type.uid === uid);
  return {
    all,
    find,
    get(uid) {
      const type = find(uid);
      if (type) return type;
      const accepted = all().map((one) => one.uid);
      throw new errors.NotFoundError(
        `contentType: "${uid}" takes no part in the translation desk; accepted are ${accepted.join(', ')}`,
      );
    },
    findCompanion(uid) {
      const owned = all().flatMap((story) =>
        story.companions.map((companion) => ({ story, companion })),
      );
      return owned.find(({ companion }) => companion.uid === uid);
    },
  };
};
