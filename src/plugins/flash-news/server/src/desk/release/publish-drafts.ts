import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { existingLocales } from '../../visibility/store/published-versions';

/** Checks the permission for a draft that is about to be published; throws to refuse. */
export type AuthorisePublishing = (draft: object) => void;

/** Strapi's document service, for types known at run time only. */
export interface PublishDraftsPeers {
  db: Database;
  draft: (uid: string, documentId: string, locale: string) => Promise<object | null>;
  publish: (uid: string, documentId: string, locales: string[]) => Promise<unknown>;
}

/**
 * Publishes a document's drafts in some locales, through the document service as every publication.
 * @throws 400 naming the locale that has no version, or what the version lacks; what `authorise` throws.
 */
export const createPublishDrafts =
  ({ db, draft, publish }: PublishDraftsPeers) =>
  async (
    uid: string,
    documentId: string,
    locales: string[],
    authorise: AuthorisePublishing = () => undefined,
  ): Promise<void> => {
    const existing = await existingLocales(db, uid, documentId);
    for (const locale of locales) {
      const version = existing.includes(locale) ? await draft(uid, documentId, locale) : null;
      if (version === null) {
        const accepted = existing.join(', ');
        throw invalidField(
          'publish',
          `there is no version in "${locale}"; accepted are ${accepted}`,
        );
      }
      authorise(version);
    }
    await publish(uid, documentId, locales);
  };

export type PublishDrafts = ReturnType<typeof createPublishDrafts>;
