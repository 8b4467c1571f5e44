/** The release of a killed document's versions, in epoch ms: the last day with a year of four digits. */
export const NEVER = Date.UTC(9999, 11, 31);

/** A published version with its release in epoch ms, or the one that the backfill would insert; null for none. */
export interface Releasable {
  releasedAt: number | null;
}

/**
 * Whether a version is visible at `now` (epoch ms): published (not `undefined`), and its release has passed. A killed one
 * isn't: its release is `NEVER`. In SQL: `store/visible-sql.ts`.
 */
export const isVisible = <Version extends Releasable>(
  version: Version | undefined,
  now: number,
): version is Version & { releasedAt: number } =>
  version !== undefined && version.releasedAt !== null && version.releasedAt <= now;

/** Whether a release is an embargo at `now` (epoch ms): ahead, and not that of a killed story. */
export const isEmbargo = ({ releasedAt }: { releasedAt: number }, now: number): boolean =>
  releasedAt > now && !isKilled({ releasedAt });

/** Whether a version's release is that of a killed story. */
export const isKilled = ({ releasedAt }: Releasable): boolean => releasedAt === NEVER;

/** Returns the locales of the versions visible at `now` (epoch ms). */
export const visibleLocales = (
  versions: (Releasable & { locale: string })[],
  now: number,
): string[] => versions.filter((version) => isVisible(version, now)).map(({ locale }) => locale);
