/** What a key does on the page. */
export type DeskKey =
  | { does: 'next' | 'previous' | 'accept' | 'acceptAll' | 'reject' | 'undo' }
  | { does: 'speaker' | 'edit' | 'leftOut' | 'help' | 'create' }
  /** `person`: place among the people; null for nobody. */
  | { does: 'choose'; person: number | null };

const KEYS: Record<string, DeskKey | undefined> = {
  j: { does: 'next' },
  k: { does: 'previous' },
  a: { does: 'accept' },
  A: { does: 'acceptAll' },
  x: { does: 'reject' },
  u: { does: 'undo' },
  s: { does: 'speaker' },
  e: { does: 'edit' },
  l: { does: 'leftOut' },
  c: { does: 'create' },
  '?': { does: 'help' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Returns what a key does; null for one that belongs to the browser. */
export const keyOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): DeskKey | null => {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { does: 'choose', person: key === '0' ? null : Number(key) - 1 };
  return KEYS[key] ?? null;
};
