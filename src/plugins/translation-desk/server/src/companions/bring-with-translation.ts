import { transact, type Database } from '../database/connection';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { DocumentWrite } from '../strapi/types';
import type { Companions } from './service';
import { existingIn } from './store';

export interface BringWithTranslationPeers {
  db: Database;
  types: TranslatedTypes;
  companions: Companions;
  defaultLocale: () => Promise<string>;
  sourceOf: (contentType: string, documentId: string) => Promise<string | null>;
}

/** Brings the companions along in the write that makes a story's first version in another locale. */
export const createBringWithTranslation = (peers: BringWithTranslationPeers) => {
  const { db, types, companions, defaultLocale, sourceOf } = peers;
  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { documentId, locale: given } = write.params;
    const type = types.find(write.uid);
    const isOne = typeof given === 'string' ? given !== '*' : given == null;
    if (!type?.companions.length || write.action !== 'update' || !documentId || !isOne)
      return next();
    const locale = typeof given === 'string' && given !== '' ? given : await defaultLocale();
    if ((await existingIn(db, type.uid, [documentId], locale)).size > 0) return next();
    return transact(db, async () => {
      const sourceLocale = await sourceOf(type.uid, documentId);
      const result = await next();
      if (result !== null && sourceLocale !== null && sourceLocale !== locale) {
        await companions.bring({ contentType: type.uid, documentId, locale, sourceLocale });
      }
      return result;
    });
  };
};
