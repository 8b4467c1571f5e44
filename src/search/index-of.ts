import type { Core } from '@strapi/strapi';

import type { TypeMeta } from './columns';

export type Database = Core.Strapi['db'];
export type Knex = Database['connection'];

/** A query for the ids of the rows that hold a term; it goes into a `where` as it is. */
export type Candidates = ReturnType<Knex['queryBuilder']>;

/** What an index of texts is on one database: a table beside each table of content, kept by triggers. */
export interface TextIndex {
  /** The function of SQL that folds a text as `fold` does. */
  foldFunction: string;
  /** What has to be there before any index. */
  prepare(knex: Knex): Promise<void>;
  /** Whether the triggers that keep the index of a table are all there. */
  isKept(knex: Knex, meta: TypeMeta): Promise<boolean>;
  /** The statements that make an empty index, and the triggers that keep it from then on. */
  create(meta: TypeMeta): string[];
  /** The statements that take it away, whatever of it is there. */
  drop(meta: TypeMeta): string[];
  /** The statement that indexes the rows after one id up to another that are not indexed yet: `:after`, `:upTo`. */
  backfill(meta: TypeMeta): string;
  /** What is done when all rows are indexed. */
  finish(meta: TypeMeta): string[];
  /** The rows that hold a folded term anywhere. */
  holding(knex: Knex, meta: TypeMeta, term: string): Candidates;
  /** Whether the rows that hold this folded term are found without looking at each. */
  isFast(term: string): boolean;
}

export const indexTable = (meta: TypeMeta): string => `search_${meta.tableName}`;

/** Between two columns of one row; a term with it in it would match across them. */
export const SEPARATOR = '\u001f';

/** A pattern for LIKE that matches what contains this text, to the letter. */
export const containing = (text: string): string => `%${text.replace(/[%_\\]/g, '\\$&')}%`;
