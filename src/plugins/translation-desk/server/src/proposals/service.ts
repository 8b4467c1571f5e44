import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import type { Hashes } from '../state/model';
import { ownerOf, type FieldOwner } from './field-owner';
import { deleteProposals, insertProposals, unreadProposalsOf } from './store';

/** Whether a field, by its path among the story's, has with these letters a proposal that nobody has read. */
export type IsUnread = (path: string, hash: string) => boolean;

/** A story in the locale that it is translated into. */
export interface ProposalTarget {
  type: TranslatedType;
  documentId: string;
  locale: string;
}

export interface ProposalsPeers {
  db: Database;
  now: () => number;
}

const byOwner = ({ type, documentId }: ProposalTarget, paths: string[]) => {
  const owners = new Map<string, { owner: FieldOwner; paths: string[] }>();
  for (const path of paths) {
    const owner = ownerOf(type, documentId, path);
    const known = owners.get(owner.prefix);
    const own = path.slice(owner.prefix.length);
    if (known) known.paths.push(own);
    else owners.set(owner.prefix, { owner, paths: [own] });
  }
  return [...owners.values()];
};

/** Creates the calls by which it is remembered what a machine proposed and nobody has read. */
export const createProposals = ({ db, now }: ProposalsPeers) => ({
  /** Remembers proposals by the hashes of their letters, by path among the story's fields. A field may have had several. */
  mark: (target: ProposalTarget, hashes: Hashes): Promise<void> =>
    transact(db, async () => {
      const at = now();
      for (const { owner, paths } of byOwner(target, Object.keys(hashes))) {
        const proposals = paths.map((path) => ({
          ...{ locale: target.locale, path, hash: hashes[`${owner.prefix}${path}`] ?? '' },
        }));
        await insertProposals(db, owner, proposals, at);
      }
    }),

  /** Forgets proposals, by the hashes of their letters by path: a person has read them and lets them stay. */
  confirm: (target: ProposalTarget, confirmed: Hashes): Promise<void> =>
    transact(db, async () => {
      for (const { owner, paths } of byOwner(target, Object.keys(confirmed))) {
        const read = paths.map((path) => ({
          ...{ locale: target.locale, path, hash: confirmed[`${owner.prefix}${path}`] ?? '' },
        }));
        await deleteProposals(db, owner, read);
      }
    }),

  /** Loads which of a story's fields, its companions' included, have unread proposals in a locale. */
  async unreadAmong(target: ProposalTarget, paths: string[]): Promise<IsUnread> {
    const ids = new Map<string, Map<string, string>>();
    for (const { owner } of byOwner(target, paths)) {
      const ofType = ids.get(owner.contentType) ?? new Map<string, string>();
      ids.set(owner.contentType, ofType.set(owner.documentId, owner.prefix));
    }
    const unread = new Set<string>();
    for (const [contentType, prefixes] of ids) {
      const found = await unreadProposalsOf(db, contentType, [...prefixes.keys()], target.locale);
      for (const { documentId, path, hash } of found) {
        unread.add(`${prefixes.get(documentId)}${path} ${hash}`);
      }
    }
    return (path, hash) => unread.has(`${path} ${hash}`);
  },
});

export type Proposals = ReturnType<typeof createProposals>;
