import { inAlbanian, LANGUAGES, timeFromNow } from './albanianWords';

interface Format {
  supportedLocalesOf(locales: string[]): string[];
}

/** English of the order that Albanian has: day, month, year, and a clock of 24 hours. */
const NEAREST = 'en-GB';

const wantsAlbanian = (locales: unknown): boolean =>
  String(Array.isArray(locales) ? locales[0] : locales).split('-')[0] === 'sq';

/** Returns a format that is made in English where Albanian is asked for, and then translated. */
const extended = <F extends Format & (new (...args: never[]) => object)>(
  format: F,
  translate: (made: InstanceType<F>) => object,
): F => {
  if (format.supportedLocalesOf(['sq']).length > 0) return format;
  const make = (given: unknown[]): object => {
    const [locales, ...options] = given;
    if (!wantsAlbanian(locales)) return Reflect.construct(format, given) as object;
    const made = Reflect.construct(format, [NEAREST, ...options]) as InstanceType<F>;
    return Object.defineProperties(made, Object.getOwnPropertyDescriptors(translate(made)));
  };
  return new Proxy(format, {
    construct: (_, given: unknown[]) => make(given),
    // A date's format may be made without `new`.
    apply: (_, __, given: unknown[]) => make(given),
  });
};

interface Part {
  value: string;
}

const translated = <P extends Part>(part: P): P => ({ ...part, value: inAlbanian(part.value) });

/** English signs between digits, and the Albanian ones. */
const SIGNS: Record<string, string> = { group: '\u00a0', decimal: ',' };

/** Returns the parts of an English number as Albanian has them: four digits stand together. */
const albanianNumber = (parts: Intl.NumberFormatPart[]): Intl.NumberFormatPart[] => {
  const first = parts.find(({ type }) => type === 'integer');
  const isShort =
    first?.value.length === 1 && parts.filter(({ type }) => type === 'group').length === 1;
  return parts
    .filter(({ type }) => !(isShort && type === 'group'))
    .map((part) => ({ ...part, value: SIGNS[part.type] ?? part.value }));
};

const joined = (parts: Part[]): string => parts.map(({ value }) => value).join('');

/**
 * Gives a browser's Intl what it lacks of Albanian: names of languages, lists, dates, numbers and times from now. Chromium has no
 * data of Albanian, and would answer in its own language amid Albanian sentences. Browsers that know it stay as they are.
 */
export function addAlbanianToIntl(intl: typeof Intl = Intl): void {
  const formats = {
    DisplayNames: extended(intl.DisplayNames, (made) => {
      const of = made.of.bind(made);
      const isOfLanguages = made.resolvedOptions().type === 'language';
      return {
        of: (code: string) => (isOfLanguages ? (LANGUAGES[code] ?? of(code)) : of(code)),
      };
    }),
    ListFormat: extended(intl.ListFormat, (made) => {
      const toParts = made.formatToParts.bind(made);
      const formatToParts = (list: Iterable<string>) =>
        toParts(list).map((part) => (part.type === 'literal' ? translated(part) : part));
      return { formatToParts, format: (list: Iterable<string>) => joined(formatToParts(list)) };
    }),
    DateTimeFormat: extended(intl.DateTimeFormat, (made) => {
      const toParts = made.formatToParts.bind(made);
      const formatToParts = (date?: Date | number) =>
        toParts(date).map((part) => (part.type === 'timeZoneName' ? part : translated(part)));
      return { formatToParts, format: (date?: Date | number) => joined(formatToParts(date)) };
    }),
    NumberFormat: extended(intl.NumberFormat, (made) => {
      const toParts = made.formatToParts.bind(made);
      const formatToParts = (value: number | bigint) => albanianNumber(toParts(value));
      return { formatToParts, format: (value: number | bigint) => joined(formatToParts(value)) };
    }),
    RelativeTimeFormat: extended(intl.RelativeTimeFormat, (made) => {
      const format = made.format.bind(made);
      return {
        format: (value: number, unit: Intl.RelativeTimeFormatUnit) =>
          timeFromNow(value, unit) ?? format(value, unit),
      };
    }),
  };
  Object.assign(intl, formats);
}
