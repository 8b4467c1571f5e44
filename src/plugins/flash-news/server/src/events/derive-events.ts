import type { EventKind } from '../../../shared/contracts/event';
import { isVisible } from '../visibility/is-visible';

/** A published version: its row's id, and its release in epoch ms. */
export interface VersionState {
  id: number;
  locale: string;
  releasedAt: number | null;
}

/** An event without actor and document; `public`: visible just before or just after. */
export interface DerivedEvent {
  kind: EventKind;
  locale: string;
  public: boolean;
  releasedAt: number | null;
}

/** Derives the events of a write from a document's published versions before and after it, in order of locales. */
export const deriveEvents = (
  before: VersionState[],
  after: VersionState[],
  now: number,
): DerivedEvent[] => {
  const was = new Map(before.map((version) => [version.locale, version]));
  const is = new Map(after.map((version) => [version.locale, version]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .flatMap((locale) => deriveEvent(was.get(locale), is.get(locale), now) ?? []);
};

/** Whether a write left the published rows unchanged; both lists in order of locales. */
export const isUnchanged = (before: { id: number }[], after: { id: number }[]): boolean =>
  before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);

const deriveEvent = (
  was: VersionState | undefined,
  is: VersionState | undefined,
  now: number,
): DerivedEvent | null => {
  if (is === undefined) {
    if (was === undefined) return null;
    const { locale, releasedAt } = was;
    return { kind: 'news.withdrawn', locale, public: isVisible(was, now), releasedAt };
  }
  // Strapi inserts a new row at every publish: a new id is a new publication.
  if (was?.id === is.id) return null;
  const visible = isVisible(is, now);
  const kind = was ? 'news.updated' : visible ? 'news.released' : 'news.scheduled';
  return { kind, locale: is.locale, public: visible, releasedAt: is.releasedAt };
};

/** Derives the event of a changed release. Times in epoch ms. */
export const deriveReleaseEvent = (
  change: { from: number | null; to: number; published: boolean },
  now: number,
): { kind: EventKind; public: boolean } => {
  const { published, from, to } = change;
  const wasVisible = published && isVisible({ releasedAt: from }, now);
  if (!isVisible({ releasedAt: to }, now)) {
    return { kind: wasVisible ? 'news.withdrawn' : 'news.scheduled', public: wasVisible };
  }
  if (!published) return { kind: 'news.scheduled', public: false };
  // Released as new, or from an embargo; moving a visible version back in time is an update.
  const isNewer = !wasVisible || to > (from ?? 0);
  return { kind: isNewer ? 'news.released' : 'news.updated', public: true };
};
