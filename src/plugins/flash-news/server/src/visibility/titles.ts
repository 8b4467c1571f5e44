import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { titleOf } from './store/published-versions';

/** Loads a document's title: a published one before a draft's, then the locale's before others; null if there is none. */
export type TitleOf = (uid: string, documentId: string, locale: string) => Promise<string | null>;

export const createTitles =
  (db: Database, optIns: OptIns): TitleOf =>
  async (uid, documentId, locale) => {
    const optIn = optIns.find(uid);
    return optIn ? titleOf(db, uid, optIn.fields.title, documentId, locale) : null;
  };
