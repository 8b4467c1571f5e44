import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import type { Target } from '../source/useTranslation';

/** Pages after the first that are looked through at most. */
const MOST_FURTHER = 3;

/** Whether a translation is to be made by a member of staff: it is theirs, or has no assignee. */
const isFor = (me: number, cells: DeskRow['cells'], locale: string): boolean => {
  const assignee = cells.find((cell) => cell.locale === locale)?.assignee ?? null;
  return assignee === null || assignee.id === me;
};

/** Returns the first row for a member of staff that is another story than the open one, and that readers can get. */
export const nextRow = (rows: DeskRow[], open: Target, me: number): DeskRow | undefined =>
  rows.find(
    ({ documentId, cells, isTakenDown }) =>
      documentId !== open.documentId && !isTakenDown && isFor(me, cells, open.locale),
  );

export interface NextSearch {
  /** Null where none was found. */
  row: DeskRow | null;
  /** Whether none was found in all of the desk; false where more rows may follow. */
  isComplete: boolean;
}

/**
 * Returns the next row for the caller of a desk, from its first page on and through a few further ones: colleagues may have all
 * stories of a page.
 * @param load loads the page at a cursor
 */
export const findNext = async (
  first: DeskResponse,
  open: Target,
  load: (cursor: string) => Promise<DeskResponse>,
): Promise<NextSearch> => {
  let page: DeskResponse | null = first;
  for (let further = 0; page !== null; further++) {
    const row = nextRow([...page.flashes, ...page.data], open, first.meta.me.id);
    const nextCursor: string | null = page.meta.nextCursor;
    if (row) return { row, isComplete: false };
    if (nextCursor === null) return { row: null, isComplete: true };
    // A page that can't be loaded may have it: the search is then as incomplete as one that ends early.
    page = further < MOST_FURTHER ? await load(nextCursor).catch(() => null) : null;
  }
  return { row: null, isComplete: false };
};
