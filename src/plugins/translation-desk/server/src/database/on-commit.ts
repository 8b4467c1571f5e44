import type { Database } from '@newsroom/plugin-kit/server/database/connection';

/** Calls `then` after the caller's transaction is committed, or at once without one. */
export const onCommit = async (db: Database, then: () => void): Promise<void> => {
  if (!db.inTransaction()) {
    then();
    return;
  }
  await db.transaction((transaction: { onCommit: (then: () => void) => void }) => {
    transaction.onCommit(then);
    return Promise.resolve();
  });
};
