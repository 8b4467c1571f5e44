import type { DeskRow } from '../../../shared/contracts/desk';
import type { Target } from '../source/useTranslation';

/** Whether a translation is to be made by a member of staff: theirs, or nobody's. */
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
