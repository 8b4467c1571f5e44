/** Filters of the event log. Days are `YYYY-MM-DD` in the browser's time zone; `to` is inclusive. */
export interface EventFilters {
  kind: string;
  from: string;
  to: string;
  story: { contentType: string; documentId: string; title: string | null } | null;
  person: { id: number; name: string } | null;
}

export const NO_FILTERS: EventFilters = { kind: '', from: '', to: '', story: null, person: null };

/** Local midnight at the start of a day, or `days` later, as ISO 8601 in UTC. */
const startOf = (day: string, days: number, offsetOf: (day: Date) => number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const utc = Date.UTC(year, month - 1, date + days);
  return new Date(utc + offsetOf(new Date(utc)) * 60_000).toISOString();
};

/** Query of the event log. `offsetOf` returns how many minutes local time is behind UTC at a moment. */
export const toEventQuery = (
  { kind, from, to, story, person }: EventFilters,
  offsetOf: (at: Date) => number = (at) => at.getTimezoneOffset(),
): URLSearchParams => {
  const query = new URLSearchParams();
  if (kind !== '') query.set('kind', kind);
  if (from !== '') query.set('from', startOf(from, 0, offsetOf));
  if (to !== '') query.set('to', startOf(to, 1, offsetOf));
  if (story) {
    query.set('contentType', story.contentType);
    query.set('documentId', story.documentId);
  }
  if (person) query.set('actor', String(person.id));
  return query;
};
