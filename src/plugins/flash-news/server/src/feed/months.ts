/** A month in UTC, such as `2026-03`. */
export type Month = string;

const toMonth = (epoch: number): Month => new Date(epoch).toISOString().slice(0, 7);

/** Returns the first moment of a month and that of the next one, in epoch ms. */
export const monthOf = (month: Month): { from: number; to: number } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const start = (of: number): number => new Date(0).setUTCFullYear(year, of, 1);
  return { from: start(number - 1), to: start(number) };
};

/** Returns the months from that of one moment to that of another (epoch ms), both included. */
export const monthsBetween = (first: number, last: number): Month[] => {
  const months: Month[] = [];
  for (let at = first; at <= last; at = monthOf(toMonth(at)).to) months.push(toMonth(at));
  return months;
};
