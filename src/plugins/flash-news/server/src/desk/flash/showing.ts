import { errors } from '@strapi/utils';
import type { RaiseFlashRequest } from '../../../../shared/contract';
import type { Database } from '../../database/connection';
import type { Acts } from '../../events/act';
import { publishedVersions } from '../../visibility/store/published-versions';
import { putRelease, type Release } from '../../visibility/store/releases';
import { embargoesOf, endEmbargo } from '../release/embargo';
import type { AuthorisePublishing, Publishing } from '../release/publishing';
import type { Authorise, Scene } from './flash-transaction';

/** Who may publish and release with a flash; both refuse by throwing. */
export interface AuthoriseShowing {
  publishing?: AuthorisePublishing;
  releasing?: Authorise;
}

export interface ShowingPeers {
  db: Database;
  acts: Acts;
  publishing: Publishing;
}

const checkPublished = (release: string[], accepted: string[]): void => {
  const missing = release.find((locale) => !accepted.includes(locale));
  if (missing === undefined) return;
  const message = `nothing is published in "${missing}"; name it in publish as well`;
  throw new errors.ValidationError(`release: ${message}`, {
    errors: [{ path: ['release'], message }],
  });
};

/** Puts a document before readers in the act that raises its flash: publishes its drafts, ends its embargoes. */
export const createShowing = ({ db, acts, publishing }: ShowingPeers) => {
  /** A version whose embargo lifted meanwhile has none: it keeps its release, and its place in the feed. */
  const embargoed = async (
    { optIn: { uid }, documentId, now }: Scene,
    { release = [] }: RaiseFlashRequest,
  ): Promise<Release[]> =>
    (await embargoesOf(db, uid, documentId, now)).filter(({ locale }) => release.includes(locale));

  return {
    /**
     * Publishes what is named. Before the newsroom lock, as every publication.
     * @throws 400 naming a locale that has no version, lacks something or is not published; what `authorise` throws.
     */
    async publish(
      scene: Scene,
      request: RaiseFlashRequest,
      authorise: AuthoriseShowing,
    ): Promise<void> {
      const { optIn, documentId, now, versions } = scene;
      const { publish = [], release = [] } = request;
      const published = versions.map(({ locale }) => locale);
      checkPublished(release, [...published, ...publish]);
      if (release.length > 0) authorise.releasing?.(release);
      // A draft is released before it is published: its publication then logs the one release.
      const drafts = (await embargoed(scene, request)).filter(
        ({ locale }) => !published.includes(locale),
      );
      for (const draft of drafts) {
        await putRelease(db, { ...draft, releasedAt: now, announced: false }, now);
      }
      await acts.released(drafts, now);
      await acts.raises(documentId);
      if (publish.length === 0) return;
      await publishing.run(
        optIn.uid,
        documentId,
        publish,
        authorise.publishing ?? (() => undefined),
      );
    },

    /** Releases what is named and under embargo; the scene as it is then. Under the newsroom lock. */
    async release(scene: Scene, request: RaiseFlashRequest): Promise<Scene> {
      const { optIn, documentId, now, actor } = scene;
      const { reason } = request;
      for (const one of await embargoed(scene, request)) {
        await endEmbargo(db, one, { actor, reason, now });
      }
      return { ...scene, versions: await publishedVersions(db, optIn.uid, [documentId]) };
    },
  };
};
