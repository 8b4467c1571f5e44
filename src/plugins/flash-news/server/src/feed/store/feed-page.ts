import { tableOf, toEpoch, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { inTurn } from '../../database/connection';
import { select } from '../../database/select';
import { FACET } from '../../database/uids';
import { facetLinks, type Facet } from '../../facets/store/facet-links';
import type { VisibleVersion } from '../../visibility/visible-version';
import {
  pageStatement,
  type FeedCriteria,
  type Narrowing,
  type Part,
  type Source,
} from './feed-statement';

/** More versions of a facet than these are not counted. */
const MANY = 2000;

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

/** Loads the first versions that meet any of the criteria, in one statement; a version that meets several repeats. */
export const loadPagesOfAny = async (
  db: Database,
  optIn: OptIn,
  position: number,
  each: FeedCriteria[],
  hasFacets: boolean,
): Promise<VisibleVersion[]> => {
  const statements = await inTurn(each, async (criteria) => {
    const narrowed = narrowings(db, optIn, criteria);
    const locale = criteria.locales[position] ?? '';
    const facet = hasFacets ? await smallestFacet(db, optIn.uid, locale, narrowed) : null;
    return pageStatement(db, optIn, position, criteria, narrowed, facet ?? 'releases');
  });
  const sql = statements.map((one, index) => `select * from (${one.sql}) page${index}`);
  return loadStatement(
    db,
    { sql: sql.join('\n    union all '), bound: statements.flatMap(({ bound }) => bound) },
    each[0]?.locales[position] ?? '',
  );
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
  return loadStatement(db, statement, criteria.locales[position] ?? '');
};

const loadStatement = async (
  db: Database,
  { sql, bound }: Part,
  locale: string,
): Promise<VisibleVersion[]> => {
  const rows = await select<{
    id: number;
    document_id: string;
    released_at: number | string | Date;
  }>(db, sql, bound);
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale,
    releasedAt: toEpoch(row.released_at),
  }));
};

const narrowings = (db: Database, optIn: OptIn, criteria: FeedCriteria): Narrowing[] => {
  const wanted: Record<Facet, string | null> = {
    category: criteria.category,
    people: criteria.person,
    authors: criteria.author,
  };
  return facetLinks(db, optIn).flatMap((link) => {
    const documentId = wanted[link.facet];
    return documentId === null ? [] : [{ link, documentId }];
  });
};

/** Returns the facet whose index is read: of several, the one with the fewest versions. */
const smallestFacet = async (
  db: Database,
  uid: string,
  locale: string,
  narrowed: Narrowing[],
): Promise<Narrowing | null> => {
  if (narrowed.length < 2) return narrowed[0] ?? null;
  const counted = await inTurn(narrowed, async (narrowing) => ({
    narrowing,
    count: await countVersions(db, uid, locale, narrowing),
  }));
  // Of large ones the last: a person has fewer stories than a category.
  return counted.reduce((best, next) => (next.count <= best.count ? next : best)).narrowing;
};

/** Counts the versions of a facet, up to `MANY`. */
const countVersions = async (
  db: Database,
  uid: string,
  locale: string,
  { link, documentId }: Narrowing,
): Promise<number> => {
  const [found] = await select<{ count: number | string }>(
    db,
    `select count(*) as count from (select 1 from ${tableOf(db, FACET)} f where f.content_type = ?
      and f.facet = ? and f.target = ? and f.locale = ? limit ${MANY}) c`,
    [uid, link.facet, documentId, locale],
  );
  return Number(found?.count ?? 0);
};
