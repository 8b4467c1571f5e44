import { errors } from '@strapi/utils';
import type { Database } from '../../database/connection';
import { existingLocales } from '../../visibility/store/published-versions';

/** Refuses by throwing; called with the draft that is about to be published. */
export type AuthorisePublishing = (draft: object) => void;

/** What is used of Strapi's document service, for types that are only known at run time. */
export interface PublishingPeers {
  db: Database;
  draft: (uid: string, documentId: string, locale: string) => Promise<object | null>;
  publish: (uid: string, documentId: string, locales: string[]) => Promise<unknown>;
}

/** Publishing drafts from within an act of ours, by the way that every other publication takes. */
export const createPublishing = ({ db, draft, publish }: PublishingPeers) => ({
  /**
   * Publishes the drafts of some locales.
   * @throws 400 naming the locale that has no version, or what the version lacks; what `authorise` throws.
   */
  async run(
    uid: string,
    documentId: string,
    locales: string[],
    authorise: AuthorisePublishing,
  ): Promise<void> {
    const existing = await existingLocales(db, uid, documentId);
    for (const locale of locales) {
      const version = existing.includes(locale) ? await draft(uid, documentId, locale) : null;
      if (version === null) {
        const message = `there is no version in "${locale}"; accepted are ${existing.join(', ')}`;
        throw new errors.ValidationError(`publish: ${message}`, {
          errors: [{ path: ['publish'], message }],
        });
      }
      authorise(version);
    }
    await publish(uid, documentId, locales);
  },
});

export type Publishing = ReturnType<typeof createPublishing>;
