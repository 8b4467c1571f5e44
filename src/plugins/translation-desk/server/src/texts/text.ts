import type { FieldKind } from '../../../shared/contracts/translation';
import { hashOf } from './hash-of';
import { plainTextOf } from './plain-text';

/** The value of a field in a version. */
export interface FieldValue {
  /** Such as `title`, `figure.caption`, and `quotes.<documentId>.text` for a companion. */
  path: string;
  kind: FieldKind;
  maxLength: number | null;
  /** As the content manager holds it: a text, blocks, or a list of components with their texts alone. */
  value: unknown;
}

/** A field that isn't empty, with its text. */
export interface FieldText extends FieldValue {
  hash: string;
  /** Plain text, paragraphs by newlines. */
  text: string;
}

/** The texts of a version by path, in the order of its fields; empty fields have none. */
export type Texts = ReadonlyMap<string, FieldText>;

/** A version of a document with its values. */
export interface Version {
  documentId: string;
  locale: string;
  isPublished: boolean;
  values: FieldValue[];
  /** documentId of its category. */
  category: string | null;
  /** Epoch ms. */
  createdAt: number;
  updatedAt: number;
  rowId: number;
}

/** Returns the hashes of values by path. */
export const hashesOf = (values: FieldValue[]): Record<string, string> =>
  Object.fromEntries(
    values.flatMap(({ path, kind, value }) => {
      const hash = hashOf(kind, value);
      return hash === null ? [] : [[path, hash]];
    }),
  );

/** Returns the texts of values. */
export const textsOf = (values: FieldValue[]): Texts =>
  new Map(
    values.flatMap((field): [string, FieldText][] => {
      const hash = hashOf(field.kind, field.value);
      if (hash === null) return [];
      return [[field.path, { ...field, hash, text: plainTextOf(field.kind, field.value) }]];
    }),
  );
