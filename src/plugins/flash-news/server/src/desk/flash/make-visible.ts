import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { RaiseFlashRequest } from '../../../../shared/contracts/flash';
import type { TransactionClock } from '../../events/transaction-clock';
import type { Authorise } from '../../newsroom/authorise';
import { publishedVersions } from '../../visibility/store/published-versions';
import { upsertRelease, type Release } from '../../visibility/store/releases';
import { embargoesOf, endEmbargo } from '../release/embargo';
import type { AuthorisePublishing, PublishDrafts } from '../release/publish-drafts';
import type { FlashContext } from './flash-transaction';

/** Permission checks for publishing and releasing with a flash; both throw to refuse. */
export interface AuthoriseMakeVisible {
  publishing?: AuthorisePublishing;
  releasing?: Authorise;
}

export interface MakeVisiblePeers {
  db: Database;
  transactionClock: TransactionClock;
  publishDrafts: PublishDrafts;
}

const checkPublished = (release: string[], accepted: string[]): void => {
  const missing = release.find((locale) => !accepted.includes(locale));
  if (missing === undefined) return;
  throw invalidField('release', `nothing is published in "${missing}"; name it in publish as well`);
};

/** Makes a document visible in the transaction that raises its flash: publishes drafts, ends embargoes. */
export const createMakeVisible = ({ db, transactionClock, publishDrafts }: MakeVisiblePeers) => {
  /** Returns the embargoes in the requested locales; one that lifted meanwhile keeps its release and feed position. */
  const embargoed = async (
    { optIn: { uid }, documentId, now }: FlashContext,
    { release = [] }: RaiseFlashRequest,
  ): Promise<Release[]> =>
    (await embargoesOf(db, uid, documentId, now)).filter(({ locale }) => release.includes(locale));

  return {
    /**
     * Publishes the drafts in `publish`.
     * @throws 400 naming a locale that has no version, an incomplete or an unpublished one; what `authorise` throws.
     */
    async publish(
      context: FlashContext,
      request: RaiseFlashRequest,
      authorise: AuthoriseMakeVisible,
    ): Promise<void> {
      const { optIn, documentId, now, versions } = context;
      const { publish = [], release = [] } = request;
      const published = versions.map(({ locale }) => locale);
      checkPublished(release, [...published, ...publish]);
      if (release.length > 0) authorise.releasing?.(release);
      // Released before its publication, a draft has one release in the log, not two.
      const drafts = (await embargoed(context, request)).filter(
        ({ locale }) => !published.includes(locale),
      );
      for (const draft of drafts) {
        await upsertRelease(db, { ...draft, releasedAt: now, releaseLogged: false }, now);
      }
      await transactionClock.markRaising(documentId);
      if (publish.length === 0) return;
      await publishDrafts(optIn.uid, documentId, publish, authorise.publishing);
    },

    /** Ends the embargoes in `release`, under the newsroom lock; returns the context with the new versions. */
    async release(context: FlashContext, request: RaiseFlashRequest): Promise<FlashContext> {
      const { optIn, documentId, now, actor } = context;
      const { reason } = request;
      for (const one of await embargoed(context, request)) {
        await endEmbargo(db, one, { actor, reason, now });
      }
      return { ...context, versions: await publishedVersions(db, optIn.uid, [documentId]) };
    },
  };
};
