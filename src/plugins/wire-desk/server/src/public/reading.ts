import type { QuotedStory } from '../../../shared/contracts/public';

/** SQL of the rule that readers see a version of a story; `bound` are the values of `where`. */
export interface VisibleSql {
  /** A left join after the table of the version. */
  join: string;
  /** The expression of when readers got it. */
  release: string;
  where: string;
  bound: unknown[];
}

/** A version of a story that readers see; `id` is that of its row, `releasedAt` in epoch ms. */
export interface StoryVersion {
  id: number;
  documentId: string;
  locale: string | null;
  releasedAt: number;
}

/** What the public answers read of the newsroom: with the plugin flash-news by its reading rule, else what is published. */
export interface Reading {
  /** The requested locale, and those that may serve it, best first (BCP 47). */
  locale: string;
  chain: string[];
  defaultLocale: string;
  /** Returns the rule for a story, whose table has the alias `row`. */
  visible(row: string): VisibleSql;
  /** Whether readers see a person. */
  isPublic(documentId: string): Promise<boolean>;
  /** Loads the stories of versions in order, omitting deleted ones. */
  stories(versions: StoryVersion[]): Promise<QuotedStory[]>;
  /** Reads the first page of the stories about a person, or by one. */
  storiesOf(
    by: 'person' | 'author',
    documentId: string,
    limit: number,
  ): Promise<{ data: QuotedStory[]; nextCursor: string | null }>;
  absolute(address: string | null): string | null;
}
