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

type Line = Record<(typeof COLUMNS)[number], string | number | null>;

export const toCsvRow = ({ actor, ...entry }: TitledEvent): Line => ({
  ...entry,
  actorId: actor.id,
  actor: actor.name,
});

/**
 * The log as comma-separated values (RFC 4180) with a head, in UTF-8 and marked as such for spreadsheets. What a
 * spreadsheet would take for a formula is not one: headlines and reasons are written by people.
 */
export const createCsvStream = () =>
  stringify({
    header: true,
    columns: [...COLUMNS],
    bom: true,
    record_delimiter: '\r\n',
    // All text, since a line feed alone in it would otherwise end the line for a spreadsheet.
    quoted_string: true,
    escape_formulas: true,
  });
