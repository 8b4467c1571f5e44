import { snapshot } from '../database/connection';
import { resolveLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';
import type { FindVersion } from './find-version';
import type { NewsroomState } from './newsroom-state';
import type { StoryQuery } from './validation';
import type { StoryAnswer, WholeStories } from './whole-stories';

export interface ByDocumentIdPeers extends Pick<Newsroom, 'db'> {
  findVersion: FindVersion;
  wholeStories: WholeStories;
}

/** Reads a story by its documentId. */
export const createByDocumentId =
  ({ db, findVersion, wholeStories }: ByDocumentIdPeers) =>
  /**
   * Reads a document in the best locale of the chain.
   * @throws 400 naming the parameter; 410 with the notice of a killed one; 404 if no version is visible.
   */
  (documentId: string, query: StoryQuery, state: NewsroomState): Promise<StoryAnswer> => {
    const languages = resolveLocales(state.locales, query);
    return snapshot(db, async () => {
      const version = await findVersion(documentId, languages.chain);
      return wholeStories.read(version, { fields: query.fields, ...languages }, state);
    });
  };

export type ByDocumentId = ReturnType<typeof createByDocumentId>;
