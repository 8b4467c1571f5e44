import { errors } from '@strapi/utils';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import { inTurn } from '../database/connection';
import type { Newsroom } from '../newsroom/newsroom';
import type { NewsroomState } from './newsroom-state';
import { findReferences, nameOfReference } from './store/references';
import type { LatestNewsQuery } from './validation';

export interface QueryFacetsPeers extends Pick<Newsroom, 'db' | 'optIns'> {
  /** Whether a document is public by the reading rule (ADR 12). */
  isPublic: (uid: string, documentId: string) => Promise<boolean>;
}

const FACETS = ['category', 'person', 'author'] as const;
type Facet = (typeof FACETS)[number];

/** DocumentIds of the category, person and author by which a query is narrowed; null for those it doesn't name. */
export type QueryFacets = Record<Facet, string | null>;

const TARGETS: Record<Facet, (optIn: OptIn) => ReferenceTarget | null> = {
  category: (optIn) => optIn.category,
  person: (optIn) => optIn.people,
  author: (optIn) => optIn.authors,
};

/** Reads what a query of Latest news is narrowed by. */
export const createQueryFacets = ({ db, optIns, isPublic }: QueryFacetsPeers) => {
  const targetsOf = (facet: Facet): ReferenceTarget[] =>
    optIns.all().flatMap((optIn) => TARGETS[facet](optIn) ?? []);

  /** Finds what readers see, by documentId or slug; null if nothing is wanted. @throws 404 naming the parameter. */
  const find = async (
    facet: Facet,
    wanted: string | undefined,
    locales: string[],
  ): Promise<string | null> => {
    if (wanted === undefined) return null;
    for (const target of targetsOf(facet)) {
      for (const documentId of await findReferences(db, target, wanted, locales)) {
        if (await isPublic(target.uid, documentId)) return documentId;
      }
    }
    throw new errors.NotFoundError(`${facet}: none has the documentId or slug "${wanted}"`);
  };

  const nameOf = async (
    facet: Facet,
    documentId: string | null,
    locales: string[],
  ): Promise<string | null> => {
    if (documentId === null) return null;
    for (const target of targetsOf(facet)) {
      const name = await nameOfReference(db, target, documentId, locales);
      if (name !== null) return name;
    }
    return null;
  };

  return {
    /** Finds the facets of a query. @throws 404 naming the parameter. */
    async resolve(
      query: Pick<LatestNewsQuery, Facet>,
      chain: string[],
      { locales }: NewsroomState,
    ): Promise<QueryFacets> {
      const order = [...chain, locales.default];
      return {
        category: await find('category', query.category, order),
        person: await find('person', query.person, order),
        author: await find('author', query.author, order),
      };
    },

    /** Loads the names of facets, in the first locale of the chain that has one. */
    async names(
      facets: QueryFacets,
      chain: string[],
      { locales }: NewsroomState,
    ): Promise<string[]> {
      const order = [...chain, locales.default];
      const names = await inTurn(FACETS, (facet) => nameOf(facet, facets[facet], order));
      return names.filter((name) => name !== null);
    },
  };
};

export type ReadQueryFacets = ReturnType<typeof createQueryFacets>;
