/** Refuses by throwing; called inside the transaction with every published locale of the document. */
export type Authorise = (locales: string[]) => void;
