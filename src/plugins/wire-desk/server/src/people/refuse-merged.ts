import { conflict } from '@newsroom/plugin-kit/server/http/conflict';
import type { MergeRecord, Merges } from './store/merges';
import type { Persons } from './store/persons';

/** Returns the refusal (409) of what is about a person who went by a merge; `advice` says what to do instead. */
export const mergedAlready = (
  { goneName, keptName, byName }: MergeRecord,
  advice: string,
): Error => {
  const by = byName === null ? '' : ` by ${byName}`;
  const message = `${goneName} was merged into ${keptName} already${by}. ${advice}`;
  return conflict(message, 'merged', { gone: goneName, kept: keptName });
};

export interface RefuseMergedPeers {
  persons: Pick<Persons, 'lock' | 'isThere'>;
  merges: Pick<Merges, 'lastOf'>;
}

/** Refuses saves of persons who went by a merge. */
export const createRefuseMerged = ({ persons, merges }: RefuseMergedPeers) => {
  /** @throws 409 for one that went by a merge */
  const refuse = async (documentId: string): Promise<void> => {
    const merge = await merges.lastOf(documentId);
    if (merge === null) return;
    throw mergedAlready(
      merge,
      `Nothing of yours was saved; make your change at ${merge.keptName} instead.`,
    );
  };

  return {
    refuse,

    /** Waits for a merge of the person that runs, inside a transaction. @throws 409 as `refuse` */
    async waitAndRefuse(documentId: string): Promise<void> {
      await persons.lock([documentId]);
      if (!(await persons.isThere(documentId))) await refuse(documentId);
    },
  };
};

export type RefuseMerged = ReturnType<typeof createRefuseMerged>;
