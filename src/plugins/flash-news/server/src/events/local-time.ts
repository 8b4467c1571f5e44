/** Whether `name` is an IANA time zone that the runtime knows. */
export const isTimeZone = (name: string): boolean => {
  // The runtime also takes offsets such as +01:00, which say nothing of summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Returns the function that formats ISO 8601 as `YYYY-MM-DD hh:mm:ss` in a time zone, as spreadsheets read it. */
export const localTimeIn = (timeZone: string): ((iso: string | null) => string | null) => {
  // Sweden writes ISO 8601, but for the T.
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  return (iso) => (iso === null ? null : format.format(new Date(iso)));
};
