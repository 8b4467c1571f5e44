export const QUOTES_PATH = '/wire-desk/quotes';
export const PERSON_PATH = '/wire-desk/people/:slug';

/** Returns the address of a person, below the API's prefix. */
export const personAddress = (slug: string): string =>
  `/wire-desk/people/${encodeURIComponent(slug)}`;
