import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { changeNews } from '../../database/change-news';
import type { VersionKey } from '../../database/version-key';
import { existingLocales } from '../../visibility/store/published-versions';
import type { AuthorisePublishing, PublishDrafts } from './publish-drafts';

const REHEARSED = new Error('rehearsed');

/**
 * Publishes a draft and takes everything back, so that what it lacks is said when its publication is planned, by the rules
 * that will apply then.
 * @throws what the publication throws.
 */
export const createRehearse =
  (db: Database, publishDrafts: PublishDrafts) =>
  async (
    { contentType, documentId, locale }: VersionKey,
    authorise: AuthorisePublishing,
  ): Promise<void> => {
    const publish = async (): Promise<never> => {
      if (!(await existingLocales(db, contentType, documentId)).includes(locale)) {
        throw new errors.NotFoundError(`documentId: no such story in the locale "${locale}"`);
      }
      await publishDrafts(contentType, documentId, [locale], authorise);
      throw REHEARSED;
    };
    await changeNews(db, publish).catch((error: unknown) => {
      if (error !== REHEARSED) throw error;
    });
  };

export type Rehearse = ReturnType<typeof createRehearse>;
