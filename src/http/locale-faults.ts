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

const localeIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'locale' in data ? data.locale : undefined;

/**
 * Returns the faults of a content API request's language: one that isn't configured, and one in the data that isn't the one
 * that is written.
 */
export const localeFaults = ({ locale, data }: Request, languages: Languages): Fault[] => {
  const accepted = languages.codes.join(', ');
  if (typeof locale === 'string' && ![...languages.codes, ...EVERY].includes(locale)) {
    const message = `"${locale}" is not a configured locale; accepted are ${accepted}`;
    return [{ path: ['locale'], message }];
  }
  const given = localeIn(data);
  if (given == null || given === (locale ?? languages.default)) return [];
  const message = 'is chosen in the address, such as ?locale=en; leave it out of the data';
  return [{ path: ['data', 'locale'], message }];
};
