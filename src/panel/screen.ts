/** A field on a screen. */
export interface Field {
  label: string;
  /** One line under the input. */
  help?: string;
  readOnly?: boolean;
  /** For a relation: the field that names the related document. */
  shownBy?: string;
  /** Turns off sorting by this column: no index serves an order over another table or over long texts. */
  unordered?: true;
}

/** The panel's screen for a content type or component. */
export interface Screen {
  uid: string;
  /** What staff call one of its documents, and several; none for a component. */
  nouns?: [one: string, several: string];
  /** The field that names an entry in lists and relations. */
  mainField: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  fields: Record<string, Field>;
  /** Columns of the list; none for a component. */
  columns?: string[];
  /** Rows of the edit view; a row is 12 wide. */
  rows: [field: string, width: number][][];
}
