import type { ReactNode } from 'react';

/** A row of the content manager's list view. */
export interface Row {
  [field: string]: unknown;
}

/** A column of the content manager's list view; only the properties that are read or set here. */
export interface Column {
  name: string;
  attribute: { type: string };
  cellFormatter?: (row: Row) => ReactNode;
}

/** Returns the address of a row's edit view in a language (BCP 47), relative to the list. */
export const versionPath = (documentId: string, locale: unknown): string =>
  typeof locale === 'string'
    ? `${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`
    : documentId;
