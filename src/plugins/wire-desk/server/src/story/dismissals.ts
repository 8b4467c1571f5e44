import { inTransaction, type Database } from '../store/newsroom';
import { lockStory } from './lock-story';
import type { StoryKey } from './quotes';

const DISMISSAL = 'plugin::wire-desk.dismissal';

/** Most dismissals of a story in a language. */
const MOST_DISMISSED = 500;

const keyOf = ({ documentId, locale }: StoryKey) => ({
  articleDocumentId: documentId,
  articleLocale: locale,
});

/** Loads the marks of the suggestions that were dismissed for a story. */
export const loadDismissed = async (db: Database, story: StoryKey): Promise<string[]> => {
  const rows = (await db.query(DISMISSAL).findMany({
    select: ['id', 'mark'],
    where: keyOf(story),
    orderBy: { id: 'desc' },
    limit: MOST_DISMISSED,
  })) as { mark: string }[];
  return rows.map(({ mark }) => mark);
};

/** Saves that a suggestion is dismissed for a story of a type, for everybody. Twice is once. */
export const saveDismissal = (
  db: Database,
  uid: string,
  story: StoryKey,
  mark: string,
): Promise<void> =>
  inTransaction(db, async () => {
    await lockStory(db, uid, story);
    const row = { ...keyOf(story), mark };
    if ((await db.query(DISMISSAL).count({ where: row })) > 0) return;
    await db.query(DISMISSAL).create({ data: row });
  });
