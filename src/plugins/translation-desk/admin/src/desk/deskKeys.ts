/** What a key does on the desk. */
export type DeskMove = 'next' | 'previous' | 'open' | 'help';

const KEYS: Record<string, DeskMove | undefined> = {
  ...{ j: 'next', ArrowDown: 'next' },
  ...{ k: 'previous', ArrowUp: 'previous' },
  ...{ Enter: 'open', '?': 'help' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Returns what a key does on the desk; null for one that belongs to the browser or to what has the focus. */
export const moveOf = ({ key, ctrlKey, metaKey, altKey }: Pressed): DeskMove | null =>
  ctrlKey || metaKey || altKey ? null : (KEYS[key] ?? null);

/** Returns the row to go to, of so many; -1 is none yet. */
export const rowAfter = (row: number, move: 'next' | 'previous', rows: number): number =>
  move === 'next' ? Math.min(row + 1, rows - 1) : Math.max(row - 1, 0);
