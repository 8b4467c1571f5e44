import type { StreamEventKind } from '../../shared/contracts/stream';

const KINDS: Record<StreamEventKind, true> = {
  'flash.raised': true,
  'flash.changed': true,
  'flash.extended': true,
  'flash.ended': true,
  'flash.expired': true,
  'news.released': true,
  'news.updated': true,
  'news.withdrawn': true,
  'news.pinned': true,
  'news.keptOut': true,
  'news.placed': true,
  'news.corrected': true,
  'news.correctionAmended': true,
  'news.correctionWithdrawn': true,
  'news.killed': true,
  'news.revived': true,
};

/** Whether this client knows a kind of event: a later newsroom may send others. */
export const isKnownKind = (kind: string): boolean => Object.hasOwn(KINDS, kind);
