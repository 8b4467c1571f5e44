import {
  run,
  tableOf,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType, TranslatedType } from '../../../../shared/opt-in';

/** A companion type with the type of its story. */
interface Link {
  story: TranslatedType;
  companion: CompanionType;
}

/** A relation in Strapi's metadata: by a table, or by a column of the row. */
interface Relation {
  joinColumn?: { name: string };
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** Joins companions `c`, of all versions, with their stories `a`. */
const linked = (db: Database, query: QueryBuilder, { story, companion }: Link): QueryBuilder => {
  const attribute = db.metadata.get(companion.uid).attributes[companion.storyField];
  const { joinTable, joinColumn } = attribute as unknown as Relation;
  const owner = joinTable
    ? `link.${joinTable.inverseJoinColumn.name}`
    : `c.${joinColumn?.name ?? ''}`;
  if (joinTable) {
    void query.join({ link: joinTable.name }, `link.${joinTable.joinColumn.name}`, 'c.id');
  }
  return query.join({ a: tableOf(db, story.uid) }, 'a.id', owner);
};

const documentIdsIn = (rows: { document_id: string }[]): string[] =>
  rows.map(({ document_id }) => document_id).sort();

/** Loads the documentIds of the stories of companions, of all versions, in order. */
export const storiesOf = async (
  db: Database,
  link: Link,
  documentIds: string[],
): Promise<string[]> => {
  if (documentIds.length === 0) return [];
  return documentIdsIn(
    await run<{ document_id: string }[]>(db, (knex) => {
      const query = knex.queryBuilder().from({ c: tableOf(db, link.companion.uid) });
      return linked(db, query, link)
        .whereIn('c.document_id', documentIds)
        .distinct({ document_id: 'a.document_id' });
    }),
  );
};

/** Loads the documentIds of the companions of a story, of all versions, in order. */
export const companionsOf = async (
  db: Database,
  link: Link,
  documentId: string,
): Promise<string[]> =>
  documentIdsIn(
    await run<{ document_id: string }[]>(db, (knex) => {
      const query = knex.queryBuilder().from({ c: tableOf(db, link.companion.uid) });
      return linked(db, query, link)
        .where('a.document_id', documentId)
        .distinct({ document_id: 'c.document_id' });
    }),
  );

/** Returns a function that loads the documentIds of rows of a type; those that are given are returned as they are. */
export const createLoadDocumentIds =
  (db: Database) =>
  async (
    uid: string,
    { rowIds, documentIds }: { rowIds: number[]; documentIds: string[] },
  ): Promise<string[]> => {
    if (rowIds.length === 0) return documentIds;
    const rows = await run<{ document_id: string }[]>(db, (knex) =>
      knex(tableOf(db, uid)).whereIn('id', rowIds).select('document_id'),
    );
    return [...documentIds, ...rows.map(({ document_id }) => document_id)];
  };
