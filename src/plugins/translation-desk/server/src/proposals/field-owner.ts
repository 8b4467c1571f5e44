import type { TranslatedField, TranslatedType } from '../../../shared/opt-in';
import type { DocumentKey } from '../database/document-key';

/** A document that has fields of a translation: the story, or one of its companions. */
export interface FieldOwner extends DocumentKey {
  /** What its paths begin with among the story's, such as `quotes.<documentId>.`; empty for the story. */
  prefix: string;
}

/** Returns the document to which a path among a story's fields belongs, such as that of `quotes.<documentId>.text`. */
export const ownerOf = (
  { uid, companions }: TranslatedType,
  documentId: string,
  path: string,
): FieldOwner => {
  const [field = '', id = ''] = path.split('.');
  const companion = companions.find((one) => one.field === field);
  if (!companion) return { contentType: uid, documentId, prefix: '' };
  return { contentType: companion.uid, documentId: id, prefix: `${field}.${id}.` };
};

/** Returns the story or companion type as one whose own fields can be loaded. */
export const withOwnFields = (uid: string, fields: TranslatedField[]): TranslatedType => ({
  ...{ uid, title: '', category: null, people: null },
  ...{ fields, companions: [] },
});
