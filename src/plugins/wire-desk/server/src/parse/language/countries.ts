import { fold } from './fold';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const codes = letters.flatMap((first) => letters.map((second) => first + second));

function countriesIn(language: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return new Set(codes.flatMap((code) => names.of(code) ?? []).map(fold));
}

/** Names of all countries, folded, as Unicode has them. */
export const englishCountries = countriesIn('en');
export const albanianCountries = countriesIn('sq');

/** Cities after which a time zone is named, folded. */
export const cities: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone')
    .flatMap((zone) => zone.split('/').slice(1))
    .map((name) => fold(name.replace(/_/g, ' '))),
);

const stems = new Set([...englishCountries].map((name) => name.slice(0, 4)));

/** Whether a word is made of the name of a country: Ukrainian, Polish, Iraqi. */
export function isOfCountry(folded: string): boolean {
  return /(an|ian|ish|ese|ic|i)s?$/.test(folded) && stems.has(folded.slice(0, 4));
}
