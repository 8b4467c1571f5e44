import type { ContentTypeUids } from '../config';
import { SAME_STORY, similarity } from '../copy/similarity';
import { sketchOf } from '../copy/sketch';
import type { ArticleProposal } from '../parse/proposal/proposal';
import { deleteHashesBefore, loadRecords, loadSharing, saveImport } from '../store/imports';
import { loadTitle, type Database } from '../store/newsroom';

/** How long a story gets later takes, in milliseconds. */
const TAKES_FOR = 7 * 24 * 60 * 60 * 1000;

/** Imports that are compared word by word, and hashes that are read to find them: the cost of a copy, however many there are. */
const MOST_COMPARED = 8;
const MOST_HASHES = 1000;

/** The article of which a copy is a later take. `similarity`: from 0.8 to 1. */
export interface TakeOf {
  documentId: string;
  title: string;
  similarity: number;
}

/** What of an article takes are compared by. */
type Told = Pick<ArticleProposal, 'title' | 'lead' | 'body'>;

const storyOf = ({ title, lead, body }: Told): string =>
  [title, lead, ...body].filter((part) => part !== null).join('\n');

/** The fingerprints that are there most often, most often first. */
function mostShared(fingerprints: string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of fingerprints) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COMPARED)
    .map(([fingerprint]) => fingerprint);
}

export const createTakes = (db: Database, uids: () => ContentTypeUids, now: () => number) => {
  const weekAgo = () => new Date(now() - TAKES_FOR);

  return {
    /** Finds the article of the last seven days that has the same text, 80 % at least; null if there is none. */
    async find(article: Told): Promise<TakeOf | null> {
      const story = storyOf(article);
      const shared = await loadSharing(db, sketchOf(story), weekAgo(), MOST_HASHES);
      const records = await loadRecords(db, mostShared(shared));
      const alike = records
        .map((record) => ({ ...record, similarity: similarity(story, record.story) }))
        .filter((record) => record.similarity >= SAME_STORY)
        .sort((one, other) => other.similarity - one.similarity);
      for (const { articleDocumentId: documentId, similarity: share } of alike) {
        const title = await loadTitle(db, uids(), documentId);
        if (title !== null) return { documentId, title, similarity: share };
      }
      return null;
    },

    /** Records which article a copy became, to know it and its later takes. */
    async save(
      fingerprint: string,
      articleDocumentId: string,
      article: Told,
      requestKey: string | null = null,
    ): Promise<void> {
      const story = storyOf(article);
      await deleteHashesBefore(db, weekAgo());
      const record = { fingerprint, articleDocumentId, story, requestKey };
      await saveImport(db, record, sketchOf(story), new Date(now()));
    },
  };
};

export type Takes = ReturnType<typeof createTakes>;
