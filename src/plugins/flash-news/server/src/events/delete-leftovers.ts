import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../shared/contracts/actor';
import { inTurn } from '../database/connection';
import type { DocumentKey } from '../database/version-key';
import { deleteFormerSlugs } from '../slugs/store';
import { existingLocales } from '../visibility/store/published-versions';
import { deleteReleases, releasesOf } from '../visibility/store/releases';

export interface DeleteLeftoversPeers {
  db: Database;
  /** Called after versions are deleted, with the locales that the document still has. */
  onVersionsGone: ((document: DocumentKey, existing: string[]) => Promise<unknown>)[];
  /** Called after a document's last version is deleted. */
  onDocumentGone: ((document: DocumentKey, actor: Actor) => Promise<unknown>)[];
}

/** Deletes the releases, former slugs and other rows of a document's deleted versions, in the caller's transaction. */
export const createDeleteLeftovers =
  ({ db, onVersionsGone, onDocumentGone }: DeleteLeftoversPeers) =>
  async (document: DocumentKey, actor: Actor): Promise<void> => {
    const { contentType, documentId } = document;
    const existing = await existingLocales(db, contentType, documentId);
    const releases = await releasesOf(db, contentType, documentId);
    await deleteReleases(
      db,
      releases.filter(({ locale }) => !existing.includes(locale)),
    );
    await deleteFormerSlugs(db, contentType, documentId, existing);
    await inTurn(onVersionsGone, (remove) => remove(document, existing));
    if (existing.length === 0) await inTurn(onDocumentGone, (remove) => remove(document, actor));
  };

export type DeleteLeftovers = ReturnType<typeof createDeleteLeftovers>;
