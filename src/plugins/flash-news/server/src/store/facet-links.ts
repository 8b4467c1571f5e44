import type { OptIn } from '../../../shared/opt-in';
import { tableOf, type Database } from './connection';

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
  /** The table of the other end. */
  target: string;
}

interface Relation {
  target: string;
  joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** The relations by which the feed of a type can be narrowed: none, one or two. */
export const facetLinks = (db: Database, { uid, fields }: OptIn): FacetLink[] =>
  FACETS.flatMap((facet) => {
    const field = fields[facet];
    if (field === undefined) return [];
    const { target, joinTable } = db.metadata.get(uid).attributes[field] as unknown as Relation;
    return {
      facet,
      table: joinTable.name,
      own: joinTable.joinColumn.name,
      other: joinTable.inverseJoinColumn.name,
      target: tableOf(db, target),
    };
  });
