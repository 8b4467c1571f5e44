import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Column, Row } from './column';

/** 24-hour clock: "9:20" alone would be ambiguous. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;

/** Returns what of a time has to be said beside now: the clock today, the day too this year, else the year as well. */
export const partsOfTime = (at: Date, now: Date): Intl.DateTimeFormatOptions => {
  if (at.toDateString() === now.toDateString()) return CLOCK;
  const isThisYear = at.getFullYear() === now.getFullYear();
  return { ...DAY, ...(isThisYear ? CLOCK : { year: 'numeric' }) };
};

/** A time in a few letters, with all of it to point at. */
export const ShortDate = ({ at }: { at: string }) => {
  const intl = useIntl();
  const date = new Date(at);
  const whole = intl.formatDate(date, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <Typography tag="time" dateTime={at} title={whole} textColor="neutral800">
      {intl.formatDate(date, partsOfTime(date, new Date()))}
    </Typography>
  );
};

/**
 * Returns the list view's table with short times: Strapi's, such as "Sunday, 29 November 2026 at 15:49", take a third of
 * a window 1280 px wide.
 */
export const shortenDates = <Given extends { displayedHeaders: Column[] }>(
  table: Given,
): Given => ({
  ...table,
  displayedHeaders: table.displayedHeaders.map((column) =>
    column.attribute.type === 'datetime' && column.cellFormatter === undefined
      ? {
          ...column,
          cellFormatter: (row: Row) => {
            const at = row[column.name];
            return typeof at === 'string' ? <ShortDate at={at} /> : '-';
          },
        }
      : column,
  ),
});
