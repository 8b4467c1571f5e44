import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import type { MessageId } from '../translations/useMessages';

/** A version as the server found it; times in epoch ms. */
export interface Version {
  published: boolean;
  /** Whether readers see it. */
  visible: boolean;
  /** Null where none has been set, which is so until the first publication. */
  releasedAt: number | null;
  /** Whether its release is still to come. */
  ahead: boolean;
}

/** The state of a version, as the message that says it. */
export type State = Extract<MessageId, `release.${string}`>;

/** What moving a release does, as the message that says it. */
export type Effect = Extract<MessageId, `effect.${string}`>;

export const stateOf = ({ published, visible, releasedAt, ahead }: Version): State => {
  if (visible) return 'release.out';
  if (releasedAt === null) return 'release.draft';
  if (published) return 'release.embargo';
  return ahead ? 'release.draft.embargo' : 'release.draft.placed';
};

/** What readers see of it once the release is moved to `to`, if that is done at `now`. Times in epoch ms. */
export const effectOf = (version: Version, to: number, now: number): Effect => {
  const isAhead = to > now;
  if (!version.published) return isAhead ? 'effect.waits' : 'effect.placed';
  if (!version.visible) return isAhead ? 'effect.embargo' : 'effect.out';
  if (isAhead) return 'effect.withdraw';
  return to >= (version.releasedAt ?? to) ? 'effect.up' : 'effect.down';
};

/** What the server says of a version in one of its languages (BCP 47). */
export const versionIn = (
  {
    publishedIn,
    visibleIn,
    releases,
    embargoes,
  }: Pick<DocumentFlashResponse['data'], 'publishedIn' | 'visibleIn' | 'releases' | 'embargoes'>,
  locale: string,
): Version => {
  const release = releases.find((one) => one.locale === locale);
  return {
    published: publishedIn.includes(locale),
    visible: visibleIn.includes(locale),
    releasedAt: release ? Date.parse(release.releasedAt) : null,
    ahead: embargoes.some((one) => one.locale === locale),
  };
};
