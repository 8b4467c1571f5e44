import type { TranslationState } from '../../../shared/state';

/** Hashes of the translatable fields of a version, by path; an empty field has none. */
export type Hashes = Readonly<Record<string, string>>;

/** What the content of one version is: its draft and its published version, each null if there is none. */
export interface Content {
  draft: Hashes | null;
  published: Hashes | null;
}

/** What is recorded of a document in one locale; see docs/adr/0053. */
export interface Translation {
  locale: string;
  sourceLocale: string;
  content: Content;
  /** The source's hashes that draft and published version were made from; null where there is no such version. */
  basis: Content;
  /** Id of the last correction of this version; 0 if there is none. */
  lastCorrection: number;
  /** Id of the last correction of the source that the translation has taken up. */
  basisCorrection: number;
  isNotNeeded: boolean;
  /** The draft's content when it was handed in; null if it wasn't. */
  handedIn: string | null;
  /** Paths, sorted, of fields that the translation leaves out on purpose, as staff have said. */
  omitted: readonly string[];
  /** Whether an editor has given it back to its translator, and neither of them has done anything about it since. */
  isReturned: boolean;
}

/** What is recorded of a document in all configured locales, by locale. */
export type Translations = Readonly<Record<string, Translation>>;

/** What the desk shows of a translation, derived from it and its source. */
export interface Derived {
  state: TranslationState;
  staleFields: string[];
}
