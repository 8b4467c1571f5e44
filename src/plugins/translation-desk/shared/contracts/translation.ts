import type { ChangeKind } from '../state';
import type { DeskCell, DeskCorrection, DeskFlash } from './desk';

export type FieldKind = 'text' | 'richtext' | 'blocks' | 'list';

/** A field of the source beside the translation. */
export interface SourceField {
  /** Such as `title`, `figure.caption`, and `quotes.<documentId>.text` for a companion. */
  path: string;
  kind: FieldKind;
  /** The value in the source, as the content manager holds it; null if empty. */
  value: unknown;
  /** Its hash, to be sent back as what the translator has seen. */
  hash: string;
  /** Plain text of the value, paragraphs by newlines. */
  text: string;
  /** Plain text of the source that the translation was made from; null if it is the same, or wasn't kept. */
  basisText: string | null;
  isStale: boolean;
  change: ChangeKind;
  /** Whether the translation has exactly the text of the source: nobody has translated it yet. */
  isUntranslated: boolean;
  /** Whether the translation still has a machine's proposal that nobody has touched or confirmed. */
  isProposal: boolean;
  /** The hash of the translation's letters, by which a proposal is confirmed as it was read; null if it is empty. */
  ownHash: string | null;
  maxLength: number | null;
}

/** A picture of the source, beside whose words it is shown: those of the same component. */
export interface SourcePicture {
  /** Such as `figure.media`. */
  path: string;
  /** Of a small copy where there is one. */
  url: string;
  alternativeText: string | null;
}

/** A document that belongs to the story, such as a quote. */
export interface Companion {
  contentType: string;
  documentId: string;
  /** Field of the story that holds it, such as `quotes`. */
  field: string;
  /** Name of the text without which it isn't translated. */
  text: string;
  /** The translation's values by field name; null if there is no version yet. */
  target: Record<string, string> | null;
}

/** A person that the story names, with the forms of the name in both languages. */
export interface NamedPerson {
  documentId: string;
  name: string;
  /** Forms of the name in the source language, such as inflections, by which it is found in the text. */
  sourceForms: string[];
  /** Forms of the name in the target language. */
  forms: string[];
  role: string | null;
}

export interface Term {
  id: number;
  sourceLocale: string;
  targetLocale: string;
  term: string;
  translation: string;
  note: string | null;
}

/** GET /translation-desk/translations/:contentType/:documentId?locale= */
export interface TranslationResponse {
  data: DeskCell & {
    sourceLocale: string;
    /** Null where the source's version is gone. */
    source: {
      title: string | null;
      isPublished: boolean;
      /** ISO 8601 UTC; null without an embargo. */
      embargoUntil: string | null;
      /** Those that the caller may read. */
      fields: SourceField[];
      /** Of its components that have words, such as a figure's beside its caption. */
      pictures: SourcePicture[];
      /**
       * Hashes of the source as this answer shows it, by path; empty for an empty field. Those who write send them back: `own` in the
       * header of saves, which is as short for a story with hundreds of companions, and both where they settle or save companions.
       */
      seen: { own: Record<string, string>; companions: Record<string, string> };
    } | null;
    companions: Companion[];
    people: NamedPerson[];
    /** Terms of the glossary that the source has; none without the permission to read the glossary. */
    terms: Term[];
    /** Corrections of the source that weren't withdrawn, newest first. */
    corrections: DeskCorrection[];
    flash: DeskFlash | null;
    isTakenDown: boolean;
    /** Id of the last correction of the source that stands; 0 without one. */
    sourceCorrection: number;
    /**
     * Paths of what is no addition in the source (title, long texts, words of companions) and readers of the published
     * translation don't get; empty where nothing is published.
     */
    lacking: string[];
    /** Whether the caller settled it, and nothing has changed since; beside the source, any of the translations. */
    mayUnsettle: boolean;
    mayPublish: boolean;
    mayEditSource: boolean;
    hasProvider: boolean;
    /** The other locales of the document. */
    others: DeskCell[];
  };
  /** ISO 8601 UTC, by which the panel counts down a flash. */
  meta: { now: string };
}

/** POST …/:contentType/:documentId/settle: the translation is still right, or the change is one of commas or spelling. */
export interface SettleRequest {
  /** BCP 47; null: all translations, which needs the permission to edit the source. */
  locale: string | null;
  /** Hashes of the source's fields as the caller has seen them, by path; an empty one of a field that was empty. Others aren't settled. */
  seen: Record<string, string>;
  /** `sourceCorrection` as it was shown: a later one stays pending. */
  correction: number;
  /** Paths of fields that the translation leaves out on purpose; by default none. */
  leftOut?: string[];
}

/** POST …/:contentType/:documentId/settle/undo: takes back what the caller settled last. 409 once something has changed since. */
export interface UnsettleRequest {
  /** BCP 47; null: all translations. */
  locale: string | null;
}

/** POST …/:contentType/:documentId/hand-in: the translation is done, by the source as the caller has seen it. */
export interface HandInRequest {
  locale: string;
  seen: Record<string, string>;
  correction: number;
}

/** POST …/:contentType/:documentId/return: back to the translator, with a note. */
export interface ReturnRequest {
  locale: string;
  note: string;
}

/** PUT …/:contentType/:documentId/assignee: claims with one's own id; another's needs the permission to assign. */
export interface AssignRequest {
  locale: string;
  assignee: number | null;
}

/** PUT …/:contentType/:documentId/need */
export interface NeedRequest {
  locale: string;
  isNeeded: boolean;
}

/** PUT …/:contentType/:documentId/source: makes another existing version the source. */
export interface SourceRequest {
  locale: string;
}

/** PUT …/:contentType/:documentId/companions: saves drafts of companions, such as the words of quotes. */
export interface CompanionsRequest {
  locale: string;
  companions: { contentType: string; documentId: string; values: Record<string, string> }[];
  seen: Record<string, string>;
}

/** POST …/:contentType/:documentId/proposals: translations by the newsroom's own server, saved nowhere. */
export interface ProposalsRequest {
  locale: string;
  /** Paths of fields. */
  fields: string[];
}

/** POST …/:contentType/:documentId/proposals/confirm: a person lets saved ones stay. */
export interface ConfirmRequest {
  locale: string;
  /** `ownHash` of the fields as they were shown, by path. */
  read: Record<string, string>;
}

export interface ProposalsResponse {
  data: { path: string; value: unknown }[];
}

/** Why the newsroom's server gave no proposals: `details.code` of the answer (400), beside `seconds` or `reason`. */
export const PROPOSAL_FAULTS = [
  'noAnswer',
  'notReached',
  'noTranslation',
  'tooLong',
  'refused',
] as const;

export type ProposalFault = (typeof PROPOSAL_FAULTS)[number];

/** Header of the panel's saves: JSON of the hashes of the source's own fields by path, as the author has seen them. */
export const SEEN_HEADER = 'X-Source-Seen';
