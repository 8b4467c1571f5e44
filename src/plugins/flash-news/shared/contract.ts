import type { CorrectionKind } from './correction';
import type { Level } from './flash';
import type { Place } from './placement';
import type { SettingKey, Settings } from './settings';
import type { WebhookEvent } from './webhooks';

/*
 * Requests and answers of every endpoint of the plugin, one pair an endpoint.
 * Times are ISO 8601 in UTC with milliseconds; locales are BCP 47; lengths are minutes.
 */

/** A running flash as sites see it. Clients hide it at `expiresAt` by themselves. */
export interface PublicFlash {
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The banner line in the served locale, where the desk gave one. */
  text: string | null;
}

export interface FeedImage {
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

export interface FeedReference {
  documentId: string;
  name: string;
  slug: string | null;
}

export interface FeedItem {
  documentId: string;
  contentType: string;
  /** The locale that is served, which with `fallback` need not be the one asked for. */
  locale: string;
  title: string;
  summary: string | null;
  slug: string | null;
  url: string | null;
  image: FeedImage | null;
  category: FeedReference | null;
  people: FeedReference[];
  credit: string | null;
  releasedAt: string;
  modifiedAt: string;
  /** Whether the desk holds it on top of Latest news now. */
  pinned: boolean;
  flash: PublicFlash | null;
}

/** GET /api/latest-news */
export interface LatestNewsResponse {
  data: FeedItem[];
  /** `title` is what the newsroom calls the feed in that locale. */
  meta: { locale: string; title: string | null; limit: number; nextCursor: string | null };
}

/** GET /api/latest-news/by-slug/:slug, where the slug is that of a version which readers see. */
export interface BySlugResponse {
  data: FeedItem & { corrections: PublicCorrection[] };
  meta: { locale: string };
}

/** The same with 301 and a `Location`, where a version had the slug once; `slug` is its present one. */
export interface MovedResponse {
  data: { documentId: string; contentType: string; locale: string; slug: string };
}

/**
 * GET /api/flash-news/preview: a version as the editor left it, with its components, pictures, category,
 * people and quotes, and the computed values; no other story.
 */
export interface PreviewResponse {
  data: { documentId: string; [field: string]: unknown };
  /** The token opens it before `until`. */
  meta: { contentType: string; locale: string; status: 'draft' | 'published'; until: string };
}

/** GET /api/flash-news */
export interface FlashNewsResponse {
  data: FeedItem[];
  meta: { locale: string; primary: string | null };
}

/** Who acted, as the log keeps it. `id` is null for the system, an import or an API token. */
export interface Actor {
  id: number | null;
  name: string;
}

/** A flash as the desk sees it, running or not. */
export interface FlashState {
  contentType: string;
  documentId: string;
  /** Inside its interval. Readers see it in `visibleIn` only. */
  running: boolean;
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The latest moment to which this flash can be extended. */
  longestUntil: string;
  text: Record<string, string>;
  /** Send it back as `expectedEvent` to be told when a colleague was faster. */
  lastEvent: number | null;
  title: string | null;
  /** Locales in which readers see the document now. */
  visibleIn: string[];
  /** Who raised it, and when. */
  raised: { actor: Actor; at: string } | null;
  /** Who ended it, when and why; `Time` where it ran out. Null while it runs. */
  ended: { actor: Actor; at: string; reason: string | null } | null;
}

/** When an answer for the panel was read, and when it has to be read again. */
export interface PanelMeta {
  now: string;
  /** When time alone next changes anything in the newsroom: a flash or pin ends, an embargo lifts. Null for never. */
  changesAt: string | null;
}

/** What this person may do about a flash. */
export interface FlashMay {
  raise: boolean;
  end: boolean;
  /** Locales in which they may change the banner line. */
  lines: string[];
}

export interface Limits {
  defaultMinutes: number;
  maxMinutes: number;
  maxRunning: number;
  /** Lengths that are offered with one click, in minutes. */
  presets: number[];
}

/** POST /flash-news/flashes */
export interface RaiseFlashRequest {
  contentType: string;
  documentId: string;
  level: Level;
  /** Whole minutes; the configured default where absent. */
  minutes?: number;
  text?: Record<string, string>;
  reason?: string;
  /** The `lastEvent` last seen, or null for "there was no flash". */
  expectedEvent?: number | null;
  /** Locales whose drafts are published with it, in the same transaction: all of it happens, or none. */
  publish?: string[];
  /**
   * Locales whose embargo ends now with it, published already or named in `publish`. One without an embargo keeps its
   * release. Needs the permission to change the release there.
   */
  release?: string[];
}

/** A version, published or not, whose release is ahead of now. */
export interface Embargo {
  locale: string;
  releasedAt: string;
}

/** PATCH /flash-news/flashes/:contentType/:documentId. `minutes` counts from now. */
export interface ChangeFlashRequest {
  level?: Level;
  minutes?: number;
  text?: Record<string, string>;
  reason?: string;
  expectedEvent?: number | null;
}

/** DELETE /flash-news/flashes/:contentType/:documentId */
export interface EndFlashRequest {
  reason?: string;
  expectedEvent?: number | null;
}

/** Answer of the three writes. */
export interface FlashResponse {
  data: FlashState;
}

/** GET /flash-news/flashes: the running ones, primary first. */
export interface RunningFlashesResponse {
  data: FlashState[];
  meta: { now: string; limits: Limits };
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
    may: FlashMay & {
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

/** POST /flash-news/flashes/:contentType/end: the flashes of many documents, all in one transaction. */
export interface EndFlashesRequest {
  documentIds: string[];
  reason?: string;
}

export interface EndFlashesResponse {
  /** Those that were running; the others had none to end. */
  data: FlashState[];
}

/** Body `details` of a 409 on a flash. `code` says why; `flash` is the state that was found. */
export interface FlashConflict {
  code: 'notVisible' | 'killed' | 'alreadyRunning' | 'notRunning' | 'tooMany' | 'movedOn';
  flash?: FlashState | null;
  running?: FlashState[];
  /**
   * With `notVisible`: what would make it possible. `release-and-flash` where an embargo hides what is published:
   * send `release` with locales of `embargoes`. With `publish-and-flash` send `publish`; a locale that is in
   * `embargoes` as well has to be named in both.
   */
  offer?: 'publish-and-flash' | 'release-and-flash';
  /** With `notVisible`: all embargoes of the document. */
  embargoes?: Embargo[];
}

/** PUT /flash-news/releases/:contentType/:documentId */
export interface ChangeReleaseRequest {
  locale: string;
  /** ISO 8601 with an offset, or "now". */
  releasedAt: string;
  /** Needed where a version that readers see would disappear until `releasedAt`. */
  confirmWithdrawal?: boolean;
  reason?: string;
}

export interface ReleaseState {
  contentType: string;
  documentId: string;
  locale: string;
  releasedAt: string;
  published: boolean;
  visible: boolean;
}

export interface ReleaseResponse {
  data: ReleaseState;
}

/** PUT /flash-news/placements/:contentType/:documentId */
export interface PlaceRequest {
  locale: string;
  place: Place;
  /** With `top`, and only there: ISO 8601 with an offset, ahead of now, at most MAX_PIN_HOURS. */
  until?: string;
  /** Needed where another story is on top in the locale, which then goes back to its usual place. */
  replace?: boolean;
  reason?: string;
}

export interface PlacementState {
  contentType: string;
  documentId: string;
  locale: string;
  place: Place;
  /** When a pin ends by itself; null in the other places. */
  until: string | null;
}

export interface PlacementResponse {
  data: PlacementState;
}

/** Body `details.state` of the 409 `pinTaken`: what is on top. */
export interface TitledPlacement extends PlacementState {
  title: string | null;
}

/** A correction as readers see it, beside `flash` and `releasedAt` on entries of the content API. */
export interface PublicCorrection {
  kind: CorrectionKind;
  text: string;
  at: string;
}

/** POST /flash-news/corrections/:contentType/:documentId */
export interface AddCorrectionRequest {
  locale: string;
  kind: CorrectionKind;
  text: string;
}

export interface CorrectionState extends PublicCorrection {
  id: number;
  contentType: string;
  documentId: string;
  locale: string;
  actor: Actor;
}

export interface CorrectionResponse {
  data: CorrectionState;
}

/** GET on the same path, newest first. */
export interface CorrectionsResponse {
  data: CorrectionState[];
}

/** POST /flash-news/kills/:contentType/:documentId. `notice` is for readers, `reason` for the log. */
export interface KillRequest {
  notice: string;
  reason: string;
}

/** DELETE on the same path brings the document back. */
export interface ReviveRequest {
  reason?: string;
}

export interface KillState {
  contentType: string;
  documentId: string;
  notice: string;
  reason: string;
  killedAt: string;
  actor: Actor;
  /** Locales in which readers saw it, and are now told the notice. */
  publicIn: string[];
}

export interface KillResponse {
  data: KillState;
}

/** GET /flash-news/kills: what is down now, the latest first. */
export interface KillsResponse {
  data: KillState[];
}

export const EVENT_KINDS = [
  'flash.raised',
  'flash.changed',
  'flash.extended',
  'flash.ended',
  'flash.expired',
  'news.scheduled',
  'news.released',
  'news.updated',
  'news.withdrawn',
  'news.pinned',
  'news.keptOut',
  'news.placed',
  'news.corrected',
  'news.killed',
  'news.revived',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** One line of the log. `locale` is null where the event is of the whole document. */
export interface LogEntry {
  id: number;
  kind: EventKind;
  contentType: string;
  documentId: string;
  locale: string | null;
  level: Level | null;
  expiresAt: string | null;
  releasedAt: string | null;
  actor: Actor;
  reason: string | null;
  at: string;
}

/** GET /flash-news/last-event: the id of the newest line of the log, 0 where there is none. */
export interface LastEventResponse {
  data: { id: number };
}

/** With a title for people, where the document still has one. */
export interface TitledEntry extends LogEntry {
  title: string | null;
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
    running: (FlashState & { may: FlashMay })[];
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

/**
 * GET /flash-news/events?contentType&documentId&kind&actor&from&to&limit&cursor, newest first; `actor` is the id of a
 * member of staff, `from` and `to` (exclusive) are ISO 8601. `/flash-news/events.csv` takes the same, but for the
 * page, and gives all of it.
 */
export interface EventsResponse {
  data: TitledEntry[];
  meta: { limit: number; nextCursor: string | null };
}

/** PUT /flash-news/settings: what is to be changed; the rest stays as it is. */
export type ChangeSettingsRequest = Partial<Settings>;

/** GET and PUT /flash-news/settings */
export interface SettingsResponse {
  data: Settings;
  /** `locked` is what the configuration file says; `locales` are the newsroom's languages. */
  meta: { locked: SettingKey[]; locales: string[] };
}

/** POST /flash-news/settings/stock-roles: what Strapi's own roles were given that they had not. */
export interface StockRolesResponse {
  data: { role: string; given: number }[];
}

/** A webhook of Strapi's, and which of the plugin's events it is sent. */
export interface WebhookState {
  id: string;
  name: string;
  url: string;
  isEnabled: boolean;
  events: WebhookEvent[];
}

/** GET /flash-news/webhooks */
export interface WebhooksResponse {
  data: WebhookState[];
}

/** PUT /flash-news/webhooks/:id */
export interface ChangeWebhookRequest {
  events: WebhookEvent[];
}

export interface WebhookResponse {
  data: WebhookState;
}

/**
 * Body of a webhook, as Strapi posts it. It tells that something happened, at most once; what there is to be read
 * now, the content API tells. Nothing in it is for the newsroom alone: neither who nor why.
 */
export interface WebhookPayload {
  event: WebhookEvent;
  createdAt: string;
  news: {
    /** Id of the line in the log: a later event has a higher one. */
    id: number;
    contentType: string;
    documentId: string;
    /** Null where it is of the document in all its languages. */
    locale: string | null;
    level: Level | null;
    expiresAt: string | null;
    releasedAt: string | null;
    at: string;
  };
}

/** PUT /flash-news/presence/:contentType/:documentId: "I have this open in that language". */
export interface PresenceRequest {
  locale: string;
}

/** Who else has it open there, by name; null for a content type that has not opted in, where nobody keeps count. */
export interface PresenceResponse {
  data: { id: number; name: string }[] | null;
}
