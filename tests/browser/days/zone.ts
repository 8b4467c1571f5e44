/** Returns a time zone in which a working day begins now: the panel adds the day to times not of today. */
export const zoneOfTheDay = (now: Date): string => {
  const ahead = 10 - now.getUTCHours();
  const hours = ahead < -12 ? ahead + 24 : ahead;
  // POSIX signs: Etc/GMT-2 is two hours ahead of UTC.
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
};
