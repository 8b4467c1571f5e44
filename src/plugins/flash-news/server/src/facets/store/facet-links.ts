import { tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';

/** The relations by which the feed can be narrowed. */
export const FACETS = ['category', 'people', 'authors'] as const;
export type Facet = (typeof FACETS)[number];

/** The join table of a relation of an opted-in type. */
export interface FacetLink {
  facet: Facet;
  /** Name, and columns of this and the other end. */
  table: string;
  own: string;
  other: string;
  /** The column of this end's position at the other end; undefined if it has no order. */
  position: string | undefined;
  /** Whether several versions may have the same category or person; else it is taken from the others. */
  isShared: boolean;
  /** The table of categories, people or authors. */
  targetTable: string;
}

interface Relation {
  relation: string;
  target: string;
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    inverseOrderColumnName?: string;
  };
}

/** Returns the join tables of a type's category, people and authors, if it has those. */
export const facetLinks = (db: Database, { uid, fields }: OptIn): FacetLink[] =>
  FACETS.flatMap((facet) => {
    const field = fields[facet];
    if (field === undefined) return [];
    const { relation, target, joinTable } = db.metadata.get(uid).attributes[
      field
    ] as unknown as Relation;
    return {
      facet,
      table: joinTable.name,
      own: joinTable.joinColumn.name,
      other: joinTable.inverseJoinColumn.name,
      isShared: relation.startsWith('many'),
      position: joinTable.inverseOrderColumnName,
      targetTable: tableOf(db, target),
    };
  });
