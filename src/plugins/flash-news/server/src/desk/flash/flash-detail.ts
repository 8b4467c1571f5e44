import type { EventDetail, EventKind } from '../../../../shared/contracts/event';
import type { FlashChange, FlashRecord } from './store';

const toIso = (epoch: number): string => new Date(epoch).toISOString();

/** Returns the banner lines that a change sets, by locale; one that it removes is empty. */
const changedLines = (
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string> => {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(
    locales
      .filter((locale) => before[locale] !== after[locale])
      .map((locale) => [locale, after[locale] ?? '']),
  );
};

/** Returns what a change of a flash replaces, for its event; null if that is nothing. A raise replaces nothing: its last flash has ended. */
export const flashDetail = (
  kind: EventKind,
  last: Pick<FlashRecord, 'level' | 'expiresAt' | 'text'> | null,
  { level, expiresAt, text }: FlashChange,
): EventDetail | null => {
  const before = kind === 'flash.raised' ? null : last;
  const lines = text === undefined ? {} : changedLines(before?.text ?? {}, text);
  const former = {
    ...(before && level !== undefined && level !== before.level && { level: before.level }),
    ...(before &&
      expiresAt !== undefined &&
      expiresAt !== before.expiresAt && { expiresAt: toIso(before.expiresAt) }),
  };
  const detail = {
    ...(Object.keys(former).length > 0 && { former }),
    ...(Object.keys(lines).length > 0 && { lines }),
  };
  return Object.keys(detail).length > 0 ? detail : null;
};
