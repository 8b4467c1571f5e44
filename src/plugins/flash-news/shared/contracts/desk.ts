import type { Level } from '../flash';
import type { LatestNewsResponse } from './feed';
import type { FlashPermissions, FlashState } from './flash';
import type { KillState } from './kill';
import type { PlacementState, TitledPlacement } from './placement';
import type { Embargo } from './release';
import type { Limits } from './settings';

/** When an answer for the panel was read, and when it has to be read again. */
export interface PanelMeta {
  now: string;
  /** When time alone next changes anything in the newsroom: a flash or pin ends, an embargo lifts. Null for never. */
  changesAt: string | null;
}

/** GET /flash-news/flashes/:contentType/:documentId: all that the side panel shows of a document. */
export interface DocumentFlashResponse {
  data: {
    flash: FlashState | null;
    /** Locales with a version at all, with a published one, and those that readers see now. */
    locales: string[];
    publishedIn: string[];
    visibleIn: string[];
    /** Those of `publishedIn` whose draft has been saved since. */
    modifiedIn: string[];
    releases: { locale: string; releasedAt: string }[];
    /** Those of `releases` that are ahead of `meta.now`; the version may still be a draft. */
    embargoes: Embargo[];
    /** Versions that don't stand in their usual place in Latest news. */
    placements: PlacementState[];
    /** Set while the story is taken down; its releases are then left out. */
    killed: KillState | null;
    may: FlashPermissions & {
      /** Locales with nothing published, or with changes since, that this person may publish. */
      publish: string[];
      /** Locales of a version that this person may release (end its embargo, too), place in Latest news, and correct. */
      release: string[];
      place: string[];
      correct: string[];
      /** Take the story down, or bring it back. */
      kill: boolean;
    };
  };
  meta: PanelMeta & { limits: Limits };
}

/** GET /flash-news/marks/:contentType: what the list of a type shows beside its entries. */
export interface MarksResponse {
  data: {
    flashes: { documentId: string; level: Level; expiresAt: string }[];
    /** Published versions that wait for their release, the first 500. */
    embargoes: { documentId: string; locale: string; releasedAt: string }[];
    /** Documents that are taken down. */
    killed: string[];
  };
  meta: PanelMeta;
}

/** A published version that waits for its release. */
export interface EmbargoedVersion {
  contentType: string;
  documentId: string;
  locale: string;
  title: string | null;
  releasedAt: string;
}

/** GET /flash-news/desk: what the newsroom has to have in sight. */
export interface DeskResponse {
  data: {
    /** Primary first. */
    running: (FlashState & { may: FlashPermissions })[];
    /** The last ten that ended, the latest first. */
    ended: FlashState[];
    /** The next twenty, the earliest first. */
    embargoed: EmbargoedVersion[];
    /** What is pinned in Latest news, and then the last fifty that are kept out of it. */
    placed: TitledPlacement[];
    /** What is taken down, the latest first. */
    killed: (KillState & { title: string | null })[];
  };
  meta: PanelMeta & { limits: Limits };
}

/** GET /flash-news/latest-news: what readers see of Latest news, for the desk. */
export interface DeskLatestResponse extends LatestNewsResponse {
  meta: LatestNewsResponse['meta'] & PanelMeta;
}
