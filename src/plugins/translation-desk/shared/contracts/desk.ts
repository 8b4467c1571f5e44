import type { TranslationState } from '../state';

/** A member of staff. */
export interface Staff {
  id: number;
  name: string;
}

/** A member of staff with the locales that they may edit, by content type. */
export interface Translator extends Staff {
  locales: Record<string, string[]>;
}

/** A document in one locale. */
export interface DeskCell {
  locale: string;
  state: TranslationState;
  /** Paths of the fields of the source that have changed since, such as `title`, `figure.caption` and `quotes.<documentId>.text`. */
  staleFields: string[];
  /** ISO 8601 UTC: when it got into this state. */
  since: string;
  assignee: Staff | null;
  /** The note with which the translation was returned to its translator. */
  returned: string | null;
  /** Who handed in the draft as it is; null if nobody did. It may be stale since. */
  handedInBy: string | null;
  /** Whether readers may see a version in this locale now. */
  isPublished: boolean;
  /** ISO 8601 UTC: when readers see this version at the earliest; null without an embargo. See the plugin flash-news. */
  embargoUntil: string | null;
  /** Whether readers are told of a correction of this version. */
  isCorrected: boolean;
  /** Whether the caller may edit this type in this locale. */
  mayEdit: boolean;
}

/** A running flash; see the plugin flash-news, which is optional. */
export interface DeskFlash {
  level: string;
  /** ISO 8601 UTC. */
  expiresAt: string;
}

/** A correction of the source; see the plugin flash-news. */
export interface DeskCorrection {
  text: string;
  /** Whether the translation doesn't know it yet. */
  isPending: boolean;
}

/** A document with the locales that the caller may read. */
export interface DeskRow {
  contentType: string;
  documentId: string;
  /** In the source locale; null where that version is gone. */
  title: string | null;
  sourceLocale: string;
  category: string | null;
  flash: DeskFlash | null;
  /** Whether the story is taken down; see the plugin flash-news. */
  isTakenDown: boolean;
  /** The most urgent cell among the locales that were asked for. */
  locale: string;
  cells: DeskCell[];
}

/** Query of GET /translation-desk/desk. */
export interface DeskQuery {
  /** BCP 47, comma-separated; by default all that the caller may edit. */
  locales?: string;
  /** Comma-separated; by default the open states, and `ready` for those who may publish. */
  states?: string;
  /** documentId of a category. */
  category?: string;
  /** `me`, `none` or the id of a member of staff. */
  assignee?: string;
  contentType?: string;
  /** 1 to 100, by default 20. */
  limit?: string;
  /** Opaque, from `meta.nextCursor`. */
  cursor?: string;
}

/** A number, or that there may be more than it. */
export interface BoundedCount {
  count: number;
  isMore: boolean;
}

/** GET /translation-desk/desk */
export interface DeskResponse {
  /** The documents with a running flash, of those that the filters let through, on the first page alone; not repeated in `data`. */
  flashes: DeskRow[];
  data: DeskRow[];
  counts: Partial<Record<TranslationState, BoundedCount>>;
  meta: {
    /** Null where nothing follows. A page may be shorter than the limit, or empty, and more follow. */
    nextCursor: string | null;
    /** ISO 8601 UTC. */
    now: string;
    locales: { code: string; name: string; mayEdit: boolean }[];
    /** Those whose names the caller may read. */
    categories: { documentId: string; name: string }[];
    /** Staff who translate, to whom work may be assigned; empty without the permission to assign. */
    staff: Translator[];
    me: Staff;
    mayAssign: boolean;
    /** Whether the caller may publish in one of the locales that were asked for. */
    mayPublish: boolean;
    /** Whether existing content is still being given states, so that rows may lack. */
    isPreparing: boolean;
  };
}
