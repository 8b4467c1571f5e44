/** Whether a text begins with a day of the calendar, such as 2026-01-31: Date.parse reads 30 February as 2 March. */
export const isDay = (text: string): boolean => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
};
