import { errors } from '@strapi/utils';
import type { RaiseFlashRequest } from '../../../shared/contract';
import { inTurn, type Database } from '../store/connection';
import { publishedVersions, type PublishedVersion } from '../store/published';
import { putRelease } from '../store/releases';
import { embargoesOf, endEmbargo } from './embargo';
import type { Authorise, Scene } from './flash-scene';
import type { AuthorisePublishing, Publishing } from './publishing';

/** Who may publish and release with a flash; both refuse by throwing. */
export interface AuthoriseShowing {
  publishing?: AuthorisePublishing;
  releasing?: Authorise;
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
export const createShowing =
  ({ db, publishing }: { db: Database; publishing: Publishing }) =>
  /**
   * @returns the versions that are published then.
   * @throws 400 naming a locale that has no version, lacks something or is not published; what `authorise` throws.
   */
  async (
    { optIn: { uid }, documentId, now, versions, actor }: Scene,
    { publish = [], release = [], reason }: RaiseFlashRequest,
    authorise: AuthoriseShowing,
  ): Promise<PublishedVersion[]> => {
    const published = versions.map(({ locale }) => locale);
    checkPublished(release, [...published, ...publish]);
    if (release.length > 0) authorise.releasing?.(release);
    // A version whose embargo lifted meanwhile keeps its release, and its place in the feed.
    const embargoes = (await embargoesOf(db, uid, documentId, now)).filter(({ locale }) =>
      release.includes(locale),
    );
    const isPublished = ({ locale }: { locale: string }): boolean => published.includes(locale);

    // A draft is released before it is published: its publication then logs the one release.
    await inTurn(
      embargoes.filter((one) => !isPublished(one)),
      (one) => putRelease(db, { ...one, releasedAt: now, announced: false }, now),
    );
    await publishing.run(uid, documentId, publish, authorise.publishing ?? (() => undefined));
    // A published version changes first, so that its release, logged last, shows readers the new text.
    await inTurn(embargoes.filter(isPublished), (one) =>
      endEmbargo(db, one, { actor, reason, now }),
    );
    return publishedVersions(db, uid, [documentId]);
  };
