/** Checks a permission in every published locale of a document, inside the transaction; throws to refuse. */
export type Authorise = (locales: string[]) => void;
