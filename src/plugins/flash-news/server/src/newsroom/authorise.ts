/** Checks a permission in the given locales; throws to refuse. */
export type Authorise = (locales: string[]) => void;
