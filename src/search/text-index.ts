import type { Core } from '@strapi/strapi';

import type { TypeMeta } from './columns';

export type Database = Core.Strapi['db'];
export type Knex = Database['connection'];

/** A query for the ids of matching rows, to be used inside a `where`. */
export type Candidates = ReturnType<Knex['queryBuilder']>;

/** A text index on one database: a table beside each content table, maintained by triggers. */
export interface TextIndex {
  /** Name of the SQL function that equals `fold`. */
  foldFunction: string;
  /** Creates what every index needs. */
  prepare(knex: Knex): Promise<void>;
  /** Returns whether all triggers of an index exist. */
  hasTriggers(knex: Knex, meta: TypeMeta): Promise<boolean>;
  /** Statements that create an empty index and its triggers. */
  create(meta: TypeMeta): string[];
  /** Statements that drop the index, whatever of it exists. */
  drop(meta: TypeMeta): string[];
  /** Statement that indexes the missing rows with ids over `:after` up to `:upTo`. */
  backfill(meta: TypeMeta): string;
  /** Statements to run once all rows are indexed. */
  finish(meta: TypeMeta): string[];
  /** Returns a query for the rows that contain a folded term. */
  rowsContaining(knex: Knex, meta: TypeMeta, term: string): Candidates;
  /** Returns whether the index finds this folded term without scanning. */
  isFast(term: string): boolean;
}

export const indexTable = (meta: TypeMeta): string => `search_${meta.tableName}`;

/** Separates the columns of a row; a term that contains it would match across columns. */
export const SEPARATOR = '\u001f';

/** Returns a LIKE pattern for texts that contain `text` literally. */
export const likePattern = (text: string): string => `%${text.replace(/[%_\\]/g, '\\$&')}%`;
