import type { Fault } from './refuse-faults';

/** The languages of the newsroom (BCP 47). */
export interface Languages {
  codes: string[];
  default: string;
}

interface Request {
  locale: unknown;
  data: unknown;
}

/** Locales that Strapi takes for "every language". */
const EVERY = ['*', 'all'];

/** Returns the locale that a request's data names; undefined where it names none. */
export const localeIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'locale' in data ? data.locale : undefined;

/** Returns the fault of the first of these locales that isn't configured. */
export const unknownLocaleFaults = (given: string[], codes: string[]): Fault[] => {
  const unknown = given.find((one) => !codes.includes(one));
  if (unknown === undefined) return [];
  const message = `"${unknown}" is not a configured locale; accepted are ${codes.join(', ')}`;
  return [{ path: ['locale'], message }];
};

/**
 * Returns the faults of a content API request's language: one that isn't configured, and one in the data that isn't the one
 * that is written.
 */
export const localeFaults = ({ locale, data }: Request, languages: Languages): Fault[] => {
  const named = typeof locale === 'string' && !EVERY.includes(locale) ? [locale] : [];
  const unknown = unknownLocaleFaults(named, languages.codes);
  if (unknown.length > 0) return unknown;
  const given = localeIn(data);
  if (given == null || given === (locale ?? languages.default)) return [];
  const message = 'is chosen in the address, such as ?locale=en; leave it out of the data';
  return [{ path: ['data', 'locale'], message }];
};
