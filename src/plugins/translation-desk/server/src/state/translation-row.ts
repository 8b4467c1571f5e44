import type { Staff } from '../../../shared/contracts/desk';
import type { DocumentKey } from '../database/document-key';
import type { Derived, Translation } from './model';
import type { Settled } from './settled';

/** What the desk keeps of a translation beside its content. */
export interface DeskNotes {
  assignee: Staff | null;
  /** The note with which it was returned to its translator. */
  returned: string | null;
  /** Name of the member of staff who handed in the draft as it is. */
  handedInBy: string | null;
  /** By which its last settling can be taken back; null where there is none, or something has changed since. */
  settled: Settled | null;
}

/** A stored translation: a document in a configured locale, whether there is a version or not. */
export interface TranslationRow extends DocumentKey, Translation, Derived, DeskNotes {
  id: number;
  /** documentId of the category of the source's draft. */
  category: string | null;
  /** Whether there is a published version. */
  isPublished: boolean;
  /** Epoch ms: when it got into its state. */
  since: number;
}
