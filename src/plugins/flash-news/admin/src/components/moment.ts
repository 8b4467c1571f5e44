/** Returns a clock of 24 hours as `hh:mm`, of what was typed: `14:30`, `9.05` or `1430`; null for anything else. */
export const toClock = (typed: string): string | null => {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed.trim()) ?? [];
  return hours === undefined || minutes === undefined
    ? null
    : `${hours.padStart(2, '0')}:${minutes}`;
};

/** Joins a day (`YYYY-MM-DD`) and a typed clock to `YYYY-MM-DDThh:mm`; empty where one is missing or wrong. */
export const toMoment = (day: string, typed: string): string => {
  const clock = toClock(typed);
  return day === '' || clock === null ? '' : `${day}T${clock}`;
};

/** Returns the day of a time, in the browser's time zone, as `YYYY-MM-DD`. */
export const toDay = (at: Date): string => {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${String(at.getFullYear()).padStart(4, '0')}-${month}-${day}`;
};
