import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import type { MessageId } from '../translations/useMessages';

/** Publication state of a version, as the server found it. */
export interface Version {
  published: boolean;
  visible: boolean;
  /** Epoch ms; null before the first publication, unless set. */
  releasedAt: number | null;
  embargoed: boolean;
}

export type State = Extract<MessageId, `release.${string}`>;

export type Effect = Extract<MessageId, `effect.${string}`>;

export const releaseState = ({ published, visible, releasedAt, embargoed }: Version): State => {
  if (visible) return 'release.out';
  if (releasedAt === null) return 'release.draft';
  if (published) return 'release.embargo';
  return embargoed ? 'release.draft.embargo' : 'release.draft.placed';
};

/** Returns what moving a version's release to `to` does for readers. Times in epoch ms. */
export const releaseEffect = (version: Version, to: number, now: number): Effect => {
  const isAhead = to > now;
  if (!version.published) return isAhead ? 'effect.waits' : 'effect.placed';
  if (!version.visible) return isAhead ? 'effect.embargo' : 'effect.out';
  if (isAhead) return 'effect.withdraw';
  return to >= (version.releasedAt ?? to) ? 'effect.up' : 'effect.down';
};

export const versionOf = (
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
    embargoed: embargoes.some((one) => one.locale === locale),
  };
};
