import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import type { DocumentWrite } from '../strapi/types';
import { companionsOf, storiesOf } from '../texts/store/companion-links';

/** Whether a write copies one version over another, with its companions: these leave the story that had them in that version. */
const takesCompanions = ({ action, params: { status } }: DocumentWrite): boolean =>
  action === 'publish' || action === 'discardDraft' || status === 'published';

/**
 * Returns a function that loads the stories from which a write takes companions, or to which it gives them back: called with the
 * written story before the write and after it, it returns those of all companions that the story has had. Empty for a write that
 * takes none.
 */
export const createTakenCompanions = (db: Database, type: TranslatedType, write: DocumentWrite) => {
  const known = new Map<string, Set<string>>();
  return async (documentId: string | undefined): Promise<string[]> => {
    if (documentId === undefined || !takesCompanions(write)) return [];
    const stories = new Set<string>();
    for (const companion of type.companions) {
      const link = { story: type, companion };
      const ids = known.get(companion.uid) ?? new Set<string>();
      for (const id of await companionsOf(db, link, documentId)) ids.add(id);
      known.set(companion.uid, ids);
      for (const story of await storiesOf(db, link, [...ids])) stories.add(story);
    }
    return [...stories];
  };
};
