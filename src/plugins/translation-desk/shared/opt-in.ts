/** A translatable field: a localized text of the type, or of one of its localized components. */
export interface TranslatedField {
  /** `title`, or `figure.caption` in a single component. A repeatable component or dynamic zone is one field. */
  path: string;
  kind: 'text' | 'richtext' | 'blocks' | 'list';
  maxLength: number | null;
}

/** A type whose documents belong to a story and are translated with it, such as quotes. */
export interface CompanionType {
  uid: string;
  /** Relation of the story that holds them. */
  field: string;
  /** Relation of the companion to its story. */
  storyField: string;
  /** Localized text fields of the companion. */
  fields: TranslatedField[];
  /** The required text without which a companion isn't translated. */
  text: string;
  /** Shared fields for the words in the language in which they were said, if the type has them. */
  original: { text: string; language: string } | null;
}

/** A content type that opted in to the translation desk. */
export interface TranslatedType {
  uid: string;
  title: string;
  category: { field: string; uid: string; name: string } | null;
  people: { field: string; uid: string; name: string } | null;
  fields: TranslatedField[];
  companions: CompanionType[];
}
