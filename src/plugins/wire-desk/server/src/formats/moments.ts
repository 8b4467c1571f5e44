import { IncomingRefusal } from './refusal';

/** Day, month by name, year, time and zone, as in RFC 822: "Mon, 30 Nov 2026 21:12:00 GMT". */
const RFC_822 = /^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{2,4}\s+\d{1,2}:\d{2}/i;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** ISO 8601 without hyphens, as in NITF: 20261130T211200Z. */
const BASIC =
  /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

const toExtended = (text: string): string => {
  const found = BASIC.exec(text);
  if (found === null) return text;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = found;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
};

/** Converts the time until which an agency withholds a piece, as `toMoment`. @throws IncomingRefusal for one that isn't read */
export const toEmbargo = (printed: string | null | undefined): string | null => {
  const moment = toMoment(printed);
  const text = printed?.trim() ?? '';
  if (moment !== null || text === '') return moment;
  throw new IncomingRefusal(
    `The embargo "${text.slice(0, 60)}" is no time that can be read; accepted is one such as 2026-11-30T13:00:00+01:00.`,
  );
};

/** Converts a time of a feed or agency to ISO 8601 UTC; one without a zone is UTC. Null for anything else. */
export const toMoment = (printed: string | null | undefined): string | null => {
  const text = toExtended(printed?.trim() ?? '');
  const iso = ISO.exec(text);
  if (iso === null && !RFC_822.test(text)) return null;
  const isZoned = iso === null || iso[3] !== undefined || iso[2] === undefined;
  const epoch = Date.parse(isZoned ? text : `${text}Z`);
  return Number.isNaN(epoch) ? null : new Date(epoch).toISOString();
};
