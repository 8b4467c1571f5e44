import type { ContentTypeUids } from '../config';
import type { KnownCategory, Proposal } from '../parse/proposal/proposal';
import { loadCategories, loadPersons, type Database, type StoredPerson } from '../store/newsroom';
import type { Reader } from '../worker/reader';

/** What the newsroom knows, against which copy is read. */
export interface KnownNewsroom {
  categories: KnownCategory[];
  persons: StoredPerson[];
}

/** A copy as it was read, with what the newsroom knew then. */
export interface ReadCopy extends KnownNewsroom {
  proposal: Proposal;
}

export const loadKnown = async (db: Database, uids: ContentTypeUids): Promise<KnownNewsroom> => ({
  categories: await loadCategories(db, uids),
  persons: await loadPersons(db, uids),
});

/** Creates what reads a copy in a locale (BCP 47) against the newsroom's people and categories. */
export const createReadCopy =
  (db: Database, uids: () => ContentTypeUids, { parseCopy }: Pick<Reader, 'parseCopy'>) =>
  async (copy: string, locale: string): Promise<ReadCopy> => {
    const known = await loadKnown(db, uids());
    return { ...known, proposal: await parseCopy(copy, { ...known, locale }) };
  };

export type ReadCopyIn = ReturnType<typeof createReadCopy>;
