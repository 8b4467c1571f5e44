/** How one field is shown to staff. */
export interface Field {
  label: string;
  /** One line under the input: what belongs there. */
  help?: string;
  /** Shown, but not to be changed here. */
  readOnly?: boolean;
  /** For a relation: the field of the other type by which its entries are told apart. */
  shownBy?: string;
  /** Its column offers no order: one over another table, or over long texts, has no index. */
  unordered?: true;
}

/** How one content type or component is shown to staff in the panel. */
export interface Screen {
  uid: string;
  /** The field by which an entry is named in lists and relations. */
  mainField: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  fields: Record<string, Field>;
  /** Columns of the list; a component has none. */
  columns?: string[];
  /** Rows of the edit view, each a list of fields with their width; a row is 12 wide. */
  rows: [field: string, width: number][][];
}
