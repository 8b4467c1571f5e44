import type { OptIn } from '../../../../shared/opt-in';
import { run, tableOf, toEpoch, type Database } from '../../database/connection';
import { rowsIn } from '../../database/raw-result';
import { FACET } from '../../database/uids';
import { facetLinks, type Facet } from '../../facets/store/facet-links';
import type { VisibleVersion } from '../../visibility/visible-version';
import { pageStatement, type FeedCriteria, type Narrowing, type Source } from './feed-statement';

/** Reading all versions of a facet with so few costs no more than a page. */
const FEW = 200;

/**
 * Loads the first versions of a type in one locale of the chain, newest release first. It reads along an index from where
 * the page begins, without counting or skipping rows: that of releases or, once the facets are complete, of a facet.
 */
export const loadFeedPage = async (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  hasFacets: boolean,
): Promise<VisibleVersion[]> => {
  const locale = criteria.locales[position] ?? '';
  const narrowed = narrowings(db, optIn, criteria);
  const facet = hasFacets ? await smallestFacet(db, optIn.uid, locale, narrowed) : null;
  return load(db, optIn, position, criteria, facet ?? 'releases');
};

/** Loads the first versions that lack a release row, by the release that the backfill will give them. */
export const loadPageLackingReleases = (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
): Promise<VisibleVersion[]> => load(db, optIn, position, criteria, 'lacking');

const load = async (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  source: Source,
): Promise<VisibleVersion[]> => {
  const narrowed = narrowings(db, optIn, criteria);
  const statement = pageStatement(db, optIn, position, criteria, narrowed, source);
  const result = await run<unknown>(db, (knex) =>
    knex.raw(statement.sql, statement.bound as never),
  );
  return rowsIn<{ id: number; document_id: string; released_at: number | string | Date }>(
    result,
  ).map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: criteria.locales[position] ?? '',
    releasedAt: toEpoch(row.released_at),
  }));
};

const narrowings = (db: Database, optIn: OptIn, criteria: FeedCriteria): Narrowing[] => {
  const wanted: Record<Facet, string | null> = {
    category: criteria.category,
    people: criteria.person,
  };
  return facetLinks(db, optIn).flatMap((link) => {
    const documentId = wanted[link.facet];
    return documentId === null ? [] : [{ link, documentId }];
  });
};

/** Returns the facet whose index is read: of two, the category if it has few versions, else the person. */
const smallestFacet = async (
  db: Database,
  uid: string,
  locale: string,
  narrowed: Narrowing[],
): Promise<Narrowing | null> => {
  const [category, person] = narrowed;
  if (category === undefined || person === undefined) return category ?? null;
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select 1 from ${tableOf(db, FACET)} f where f.content_type = ? and f.facet = ?
        and f.target = ? and f.locale = ? limit ${FEW}`,
      [uid, category.link.facet, category.documentId, locale],
    ),
  );
  return rowsIn(found).length < FEW ? category : person;
};
