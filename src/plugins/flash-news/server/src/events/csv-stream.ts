import { stringify } from 'csv-stringify';
import type { TitledEvent } from '../../../shared/contracts/event';

const COLUMNS = [
  'id',
  'at',
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
] as const;

type CsvRow = Record<(typeof COLUMNS)[number], string | number | null>;

export const toCsvRow = ({ actor, ...event }: TitledEvent): CsvRow => ({
  ...event,
  actorId: actor.id,
  actor: actor.name,
});

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
