import type { Staff } from '../../../shared/contracts/desk';
import type { TranslatedType } from '../../../shared/opt-in';
import type { DocumentKey } from '../database/document-key';
import type { Hashes } from '../state/model';
import type { TranslationRow } from '../state/translation-row';
import type { Texts } from '../texts/text';

/** A document with all its translations and their texts. */
export interface TranslatedDocument extends DocumentKey {
  type: TranslatedType;
  sourceLocale: string;
  /** By locale, one for each configured locale. */
  translations: ReadonlyMap<string, TranslationRow>;
  /** Texts of the drafts by locale, of locales with a version. */
  drafts: ReadonlyMap<string, Texts>;
  /** Plain text that the source once had in a field; null if it wasn't kept. */
  formerText: (path: string, hash: string) => string | null;
}

/** The source as staff have seen it. */
export interface SourceSeen {
  /** Hashes of its fields by path. */
  seen: Hashes;
  /** Id of its last correction that was shown; 0 without one. */
  correction: number;
}

/**
 * What staff do with translations. Each is one transaction that locks the document's rows, and throws 404 for an unknown
 * type or document, 400 for a locale that isn't configured.
 */
export interface Translations {
  /** Loads a document, with the texts of the source and of these locales, or of all; null if it has no version in a configured locale. */
  load(document: DocumentKey, locales?: string[]): Promise<TranslatedDocument | null>;
  /**
   * Makes a translation, or with null all, rest on the source as the caller has seen it. What a translation lacks of the
   * fields `leftOut` (paths) is left out on purpose from now on.
   */
  settle(
    document: DocumentKey,
    locale: string | null,
    settled: SourceSeen & { leftOut: string[] },
    by: Staff,
  ): Promise<void>;
  /** Takes back what a member of staff settled in a locale, or with null in all. @throws 409 where it wasn't they, or something has changed since. */
  unsettle(document: DocumentKey, locale: string | null, by: Staff): Promise<void>;
  /** Makes a translation ready, as made from the source as seen. @throws 409 where there is no version, or it is the source; so do settling and returning. */
  handIn(document: DocumentKey, locale: string, seen: SourceSeen, by: Staff): Promise<void>;
  returnTo(document: DocumentKey, locale: string, note: string): Promise<void>;
  /** @throws 409 where somebody else has it from whom it may not be taken. */
  assign(
    document: DocumentKey,
    locale: string,
    assignee: Staff | null,
    mayTakeFrom?: (holder: Staff) => boolean,
  ): Promise<void>;
  /** @throws 409 where it is the source, or not needed where readers have it. */
  setNeeded(document: DocumentKey, locale: string, isNeeded: boolean): Promise<void>;
  /** Makes another existing version the source; what translations rest on starts anew. @throws 409 without a version. */
  makeSource(document: DocumentKey, locale: string): Promise<void>;
  /** Whether existing content is still being given states. */
  isPreparing(): boolean;
  /** Runs writes of the document service whose author saw the source as `seen`: hashes by path. */
  withSeen<Result>(seen: Hashes, work: () => Promise<Result>): Promise<Result>;
}

export interface Rebuild {
  /** Reports differences only. */
  isDryRun?: boolean;
  stop?: AbortSignal;
}

/** What a rebuild found to differ from content. */
export interface Difference extends DocumentKey {
  locale: string;
  /** Such as `content`, `state`, `missing` and `gone`. */
  what: string[];
}
