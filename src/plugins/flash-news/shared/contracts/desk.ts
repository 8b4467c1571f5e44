import type { Level } from '../flash';
import type { Actor } from './actor';
import type { LatestNewsResponse } from './feed';
import type { FlashPermissions, FlashState } from './flash';
import type { KillState } from './kill';
import type { PlacementState, TitledPlacement } from './placement';
import type { Embargo, PlannedPublication } from './release';
import type { Limits } from './settings';

/** When an answer for the panel was read, and when to read it again. */
export interface PanelMeta {
  now: string;
  /** When the next flash starts or ends, pin ends, or embargo lifts; null for never. */
  changesAt: string | null;
}

/** GET /flash-news/flashes/:contentType/:documentId: a document for the side panel. */
export interface DocumentFlashResponse {
  data: {
    flash: FlashState | null;
    /** Locales with any version, a published one, and a visible one. */
    locales: string[];
    publishedIn: string[];
    visibleIn: string[];
    /** Locales of `publishedIn` whose draft was saved later. */
    modifiedIn: string[];
    releases: { locale: string; releasedAt: string }[];
    /** `releases` ahead of `meta.now`; the version may be a draft. */
    embargoes: Embargo[];
    /** Drafts that are published at a time, or were not. */
    plans: PlannedPublication[];
    /** Versions that are pinned, or kept out of Latest news. */
    placements: PlacementState[];
    /** Null unless the story is killed; `releases` is empty then. */
    killed: KillState | null;
    may: FlashPermissions & {
      /** Unpublished or modified locales that this person may publish. */
      publish: string[];
      /** Locales in which this person may change the release, place in Latest news, and correct. */
      release: string[];
      place: string[];
      correct: string[];
      /** Whether this person may kill and revive the story. */
      kill: boolean;
    };
  };
  meta: PanelMeta & { limits: Limits };
}

/** GET /flash-news/marks/:contentType: the marks in a type's list view. */
export interface MarksResponse {
  data: {
    flashes: { documentId: string; level: Level; expiresAt: string }[];
    /** Embargoes of published versions: with `planned`, the first 500 releases ahead. */
    embargoes: { documentId: string; locale: string; releasedAt: string }[];
    /** Releases ahead of drafts: what is not published by then is not seen. */
    planned: { documentId: string; locale: string; releasedAt: string }[];
    /** Running pins. */
    pinned: { documentId: string; locale: string; until: string }[];
    /** The 500 versions kept out of Latest news last. */
    keptOut: { documentId: string; locale: string }[];
    /** documentIds of killed stories. */
    killed: string[];
  };
  meta: PanelMeta;
}

/** A version with a release ahead. */
export interface EmbargoedVersion {
  contentType: string;
  documentId: string;
  locale: string;
  title: string | null;
  releasedAt: string;
  /** False for a draft, which readers see only once it is published. */
  published: boolean;
  /** Who has planned that it is published then, by itself; null if nobody has. */
  plannedBy: Actor | null;
  /** Whether this person may change its release. */
  may: { release: boolean };
}

/** A draft that was not published at its time. */
export interface RefusedPlan {
  contentType: string;
  documentId: string;
  locale: string;
  title: string | null;
  publishAt: string;
  actor: Actor;
  failure: string;
  may: { release: boolean };
}

/** GET /flash-news/desk: the flash desk. */
export interface DeskResponse {
  data: {
    /** Primary first. */
    running: (FlashState & { may: FlashPermissions })[];
    /** The last ten, latest first. */
    ended: FlashState[];
    /** The next twenty, earliest first. */
    embargoed: EmbargoedVersion[];
    /** The last twenty, latest first. */
    refusedPlans: RefusedPlan[];
    /** All pins, then the last fifty versions kept out of Latest news. */
    placed: TitledPlacement[];
    /** Latest first. */
    killed: (KillState & { title: string | null })[];
  };
  meta: PanelMeta & { limits: Limits };
}

/** A story that the desk's search found. */
export interface FoundStory {
  contentType: string;
  documentId: string;
  /** Of the version that was found, as it was saved last. */
  title: string | null;
  locale: string;
  updatedAt: string;
  publishedIn: string[];
  visibleIn: string[];
  /** Null unless one is running. */
  flash: { level: Level; expiresAt: string } | null;
  killed: boolean;
  may: { raise: boolean };
}

/** GET /flash-news/stories?q&limit: at most `limit` (1 to 100, by default 20) stories, the latest change first. */
export interface StoriesResponse {
  data: FoundStory[];
  meta: PanelMeta;
}

/** GET /flash-news/latest-news: the public Latest news, for the desk. */
export interface DeskLatestResponse extends LatestNewsResponse {
  meta: LatestNewsResponse['meta'] & PanelMeta;
}
