import createError from 'http-errors';

import type { Actor } from './actor';
import type { FieldSaves } from './last-saves';
import type { Version } from './version-tag';

/** What one person saved after the author of a refused save began. */
export interface UnseenSave {
  /** Empty where unknown, as after an import or a script. */
  by: string;
  /** Whether it is the same person, in another window. */
  byYou: boolean;
  /** ISO 8601, UTC; null where unknown. */
  at: string | null;
  fields: { name: string; label: string }[];
}

/** Groups changed fields by who saved them last: nobody known if that save wasn't recorded. `label` names a field as the panel. */
export const groupUnseenSaves = (
  changed: string[],
  now: Version,
  { saves, you, label }: { saves: FieldSaves; you: Actor; label: (field: string) => string },
): UnseenSave[] => {
  const groups = new Map<string, UnseenSave>();
  for (const field of changed) {
    const save = saves[field];
    const known = save?.fingerprint === now.fields.get(field) ? save : undefined;
    const { id = null, name = '' } = known?.by ?? {};
    const at = known?.at ?? null;
    const key = `${String(id)} ${name} ${at === null}`;
    const group = groups.get(key) ?? {
      by: name,
      byYou: id !== null && id === you.id,
      at,
      fields: [],
    };
    group.fields.push({ name: field, label: label(field) });
    if (at !== null && group.at !== null && at > group.at) group.at = at;
    groups.set(key, group);
  }
  return [...groups.values()];
};

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;

const moment = (at: string): string =>
  `at ${new Date(at).toLocaleTimeString('en-GB', CLOCK)} UTC on ${new Date(at).toLocaleDateString('en-GB', DAY)}`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const sentence = ({ by, byYou, at, fields }: UnseenSave): string => {
  const who = byYou ? 'You, in another window,' : by || 'Somebody';
  const what = list.format(fields.map(({ label }) => label));
  return `${who} saved ${what}${at === null ? '' : ` ${moment(at)}`}.`;
};

/** Returns the message for the author of a refused save, which began from a version or, for a `first` one, from none. */
export const conflictMessage = (saves: UnseenSave[], isFirst = false): string =>
  `${saves.map(sentence).join(' ')} ` +
  `You began ${isFirst ? 'before there was a version in this language' : 'from an older version'}, so nothing of yours was saved.`;

/** Returns the 409 for a stale write: who saved what and when, in its text and in `details.unseen`. */
export const conflictError = (saves: UnseenSave[], isFirst: boolean): Error =>
  createError(409, conflictMessage(saves, isFirst), {
    name: 'ConflictError',
    details: { unseen: saves },
  });
