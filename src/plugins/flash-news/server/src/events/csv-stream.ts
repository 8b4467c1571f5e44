import { stringify } from 'csv-stringify';
import type { TitledEvent } from '../../../shared/contracts/event';
import { localTimeIn } from './local-time';

const COLUMNS = [
  'id',
  'at',
  'localTime',
  'timeZone',
  'kind',
  'title',
  'contentType',
  'documentId',
  'locale',
  'level',
  'expiresAt',
  'releasedAt',
  'actorId',
  'actor',
  'reason',
  'localExpiresAt',
  'localReleasedAt',
  'formerLevel',
  'formerExpiresAt',
  'formerReleasedAt',
  'lines',
  'correctionKind',
  'correctionText',
  'formerCorrectionKind',
  'formerCorrectionText',
  'notices',
] as const;

type CsvRow = Record<(typeof COLUMNS)[number], string | number | null>;

/** Returns texts by locale as lines, such as `sq: …`. */
const byLocale = (texts: Record<string, string> | undefined): string | null =>
  texts === undefined
    ? null
    : Object.entries(texts)
        .map(([locale, text]) => `${locale}: ${text}`)
        .join('\n');

/** Returns the function that makes a row of an event: times are in UTC, and again in `timeZone` (IANA). */
export const toCsvRowIn = (timeZone: string): ((event: TitledEvent) => CsvRow) => {
  const local = localTimeIn(timeZone);
  return ({ actor, detail, ...event }) => {
    const { former, lines, correction, notices } = detail ?? {};
    return {
      ...event,
      localTime: local(event.at),
      timeZone,
      actorId: actor.id,
      actor: actor.name,
      localExpiresAt: local(event.expiresAt),
      localReleasedAt: local(event.releasedAt),
      formerLevel: former?.level ?? null,
      formerExpiresAt: former?.expiresAt ?? null,
      formerReleasedAt: former?.releasedAt ?? null,
      lines: byLocale(lines),
      correctionKind: correction?.kind ?? null,
      correctionText: correction?.text ?? null,
      formerCorrectionKind: correction?.former?.kind ?? null,
      formerCorrectionText: correction?.former?.text ?? null,
      notices: byLocale(notices),
    };
  };
};

/**
 * Returns a stream that turns rows into CSV (RFC 4180) with a header, in UTF-8 with a byte order mark for spreadsheets.
 * Formulas are escaped, since headlines and reasons are typed by people.
 */
export const createCsvStream = () =>
  stringify({
    header: true,
    columns: [...COLUMNS],
    bom: true,
    record_delimiter: '\r\n',
    // Quote every string: an unquoted line feed would end the row in a spreadsheet.
    quoted_string: true,
    escape_formulas: true,
  });
