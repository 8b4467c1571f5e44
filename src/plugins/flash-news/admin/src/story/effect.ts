import type { MessageId } from '../translations/useMessages';

/** A version as the release block knows it; times in epoch ms. */
export interface Version {
  published: boolean;
  /** Null where none has been set, which is so until the first publication. */
  releasedAt: number | null;
}

/** What moving a release does, as the message that says it. */
export type Effect = Extract<MessageId, `effect.${string}`>;

export const isVisible = ({ published, releasedAt }: Version, now: number): boolean =>
  published && releasedAt !== null && releasedAt <= now;

/** What readers see of it when the release is moved to `to`. Times in epoch ms. */
export const effectOf = (version: Version, to: number, now: number): Effect => {
  const isAhead = to > now;
  if (!version.published) return isAhead ? 'effect.waits' : 'effect.placed';
  if (!isVisible(version, now)) return isAhead ? 'effect.embargo' : 'effect.out';
  if (isAhead) return 'effect.withdraw';
  return to >= (version.releasedAt ?? to) ? 'effect.up' : 'effect.down';
};
