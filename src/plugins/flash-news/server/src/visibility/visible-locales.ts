/** Locales of the versions that are published and released at `now` (epoch ms). */
export const visibleLocales = (
  versions: { locale: string; releasedAt: number | null }[],
  now: number,
): string[] =>
  versions
    .filter(({ releasedAt }) => releasedAt !== null && releasedAt <= now)
    .map(({ locale }) => locale);
