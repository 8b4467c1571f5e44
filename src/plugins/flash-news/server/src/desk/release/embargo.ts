import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { EventDetail } from '../../../../shared/contracts/event';
import type { Embargo } from '../../../../shared/contracts/release';
import { appendEvent } from '../../events/store/events';
import type { Clock } from '../../newsroom/clock';
import { isEmbargo, NEVER } from '../../visibility/is-visible';
import {
  embargoesAmong,
  releasesOf,
  upsertRelease,
  type Release,
} from '../../visibility/store/releases';

/** Returns a document's releases after `now` (epoch ms), of drafts too. A kill is not an embargo. */
export const embargoesOf = async (
  db: Database,
  uid: string,
  documentId: string,
  now: number,
): Promise<Release[]> => {
  const releases = await releasesOf(db, uid, documentId);
  return releases.filter((release) => isEmbargo(release, now));
};

export const toEmbargo = ({ locale, releasedAt }: Release): Embargo => ({
  locale,
  releasedAt: new Date(releasedAt).toISOString(),
});

/** An embargo of a version, as other plugins read it. */
export interface VersionEmbargo extends Embargo {
  documentId: string;
}

/** Reads the embargoes of many documents at once, for other plugins. */
export const createEmbargoes = (db: Database, clock: Clock) => ({
  /** Returns the embargoes of documents' versions, of drafts too, by one statement. */
  async among(uid: string, documentIds: string[]): Promise<VersionEmbargo[]> {
    const found = await embargoesAmong(db, uid, documentIds, clock.now());
    return found.map((release) => ({ documentId: release.documentId, ...toEmbargo(release) }));
  },
});

/** Returns the detail of an event that replaces a release (epoch ms); null if there was none. */
export const formerRelease = (releasedAt: number | null): EventDetail | null =>
  releasedAt === null || releasedAt === NEVER
    ? null
    : { former: { releasedAt: new Date(releasedAt).toISOString() } };

/** Sets the release of an embargoed version to `now` (epoch ms), and logs it. Under the newsroom lock. */
export const endEmbargo = async (
  db: Database,
  { contentType, documentId, locale, releasedAt }: Release,
  { actor, reason, now }: { actor: Actor; reason: string | undefined; now: number },
): Promise<void> => {
  const version = { contentType, documentId, locale };
  await upsertRelease(db, { ...version, releasedAt: now, releaseLogged: true }, now);
  await appendEvent(db, {
    ...{ kind: 'news.released', ...version, releasedAt: now },
    ...{ actor, reason: reason || null, public: true, at: now },
    detail: formerRelease(releasedAt),
  });
};
