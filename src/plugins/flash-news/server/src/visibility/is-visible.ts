/**
 * The release of a version that readers are not to see until somebody says so, in epoch ms: the last day that both
 * databases and ISO 8601 can write with four digits. A killed document's versions have it.
 */
export const NEVER = Date.UTC(9999, 11, 31);

/** A published version: its release in epoch ms, or the one that it would be given; null where there is none. */
export interface Releasable {
  releasedAt: number | null;
}

/**
 * Whether readers may see a version at `now` (epoch ms): it is published, and its release has come. `undefined` is a version
 * that isn't published. A killed one isn't visible either: its release never comes. In SQL: `store/visible-sql.ts`.
 */
export const isVisible = <Version extends Releasable>(
  version: Version | undefined,
  now: number,
): version is Version & { releasedAt: number } =>
  version !== undefined && version.releasedAt !== null && version.releasedAt <= now;

/** Whether a release is an embargo at `now` (epoch ms): still to come, and not that of a killed story. */
export const isEmbargo = ({ releasedAt }: { releasedAt: number }, now: number): boolean =>
  releasedAt > now && !isKilled({ releasedAt });

/** Whether a version belongs to a killed story, by its release. */
export const isKilled = ({ releasedAt }: Releasable): boolean => releasedAt === NEVER;

/** The locales of the visible versions at `now` (epoch ms). */
export const visibleLocales = (
  versions: (Releasable & { locale: string })[],
  now: number,
): string[] => versions.filter((version) => isVisible(version, now)).map(({ locale }) => locale);
