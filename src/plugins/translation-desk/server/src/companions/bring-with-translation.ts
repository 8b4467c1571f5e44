import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { ModelOf } from '../strapi/model';
import type { DocumentWrite } from '../strapi/types';
import type { Companions } from './service';
import { createSourceValues } from './source-values';
import { draftOf, existingIn } from './store';

export interface BringWithTranslationPeers {
  db: Database;
  types: TranslatedTypes;
  modelOf: ModelOf;
  companions: Companions;
  defaultLocale: () => Promise<string>;
  sourceOf: (contentType: string, documentId: string) => Promise<string | null>;
}

/**
 * Brings along what needs no translator in the write that makes a story's first version in another locale: its source's dates and
 * pictures, also in components, and its companions.
 */
export const createBringWithTranslation = (peers: BringWithTranslationPeers) => {
  const { db, types, modelOf, companions, defaultLocale, sourceOf } = peers;
  const { populateOf, withSourceValues } = createSourceValues(modelOf);

  const giveSourceValues = async (
    write: DocumentWrite,
    { contentType: uid, documentId }: DocumentKey,
    locale: string,
  ): Promise<void> => {
    const model = modelOf(uid);
    if (!model) return;
    const source = await draftOf(db, uid, { documentId, locale }, populateOf(model));
    if (source) write.params.data = withSourceValues(model, write.params.data ?? {}, source);
  };

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { documentId, locale: given } = write.params;
    const type = types.find(write.uid);
    const isOne = typeof given === 'string' ? given !== '*' : given == null;
    if (!type || write.action !== 'update' || !documentId || !isOne) return next();
    const locale = typeof given === 'string' && given !== '' ? given : await defaultLocale();
    if ((await existingIn(db, type.uid, [documentId], locale)).size > 0) return next();
    return transact(db, async () => {
      const story = { contentType: type.uid, documentId };
      const sourceLocale = await sourceOf(type.uid, documentId);
      const isTranslation = sourceLocale !== null && sourceLocale !== locale;
      if (isTranslation) await giveSourceValues(write, story, sourceLocale);
      const result = await next();
      if (result !== null && isTranslation) {
        await companions.bring({ ...story, locale, sourceLocale });
      }
      return result;
    });
  };
};
