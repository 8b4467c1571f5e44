import type { OptIn } from '../../../../shared/opt-in';
import { tableOf, type Database } from '../../database/connection';

/** By what the feed can be narrowed. */
export const FACETS = ['category', 'people'] as const;
export type Facet = (typeof FACETS)[number];

/** A relation of an opted-in type, as its join table has it. */
export interface FacetLink {
  facet: Facet;
  /** The join table, its column for this end, and for the other. */
  table: string;
  own: string;
  other: string;
  /** Its column for the place of this end among all that the other one has; undefined where those have no order. */
  place: string | undefined;
  /** Whether others may have the same one at the other end; else it is taken from them. */
  isShared: boolean;
  /** The table of the other end. */
  target: string;
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

/** The relations by which the feed of a type can be narrowed: none, one or two. */
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
      place: joinTable.inverseOrderColumnName,
      target: tableOf(db, target),
    };
  });
