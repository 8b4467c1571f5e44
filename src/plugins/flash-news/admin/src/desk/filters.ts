/** What the history is narrowed down to. Days are `YYYY-MM-DD` in the zone of whoever looks; `to` is included. */
export interface Filters {
  kind: string;
  from: string;
  to: string;
  story: { contentType: string; documentId: string; title: string | null } | null;
  person: { id: number; name: string } | null;
}

export const NO_FILTERS: Filters = { kind: '', from: '', to: '', story: null, person: null };

/** Midnight of a day, or so many days later, as ISO 8601 in UTC. */
const startOf = (day: string, days: number, offsetOf: (day: Date) => number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const utc = Date.UTC(year, month - 1, date + days);
  return new Date(utc + offsetOf(new Date(utc)) * 60_000).toISOString();
};

/**
 * The query of the history for these filters.
 *
 * @param offsetOf minutes that the zone of whoever looks is behind UTC at a moment
 */
export const queryOf = (
  { kind, from, to, story, person }: Filters,
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
