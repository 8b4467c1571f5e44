import type { OptIn } from '../../../../shared/opt-in';
import { run, tableOf, toEpoch, type Database } from '../../database/connection';
import { rowsIn } from '../../database/raw-result';
import { FACET } from '../../database/uids';
import { facetLinks, type Facet } from '../../facets/store/facet-links';
import type { VisibleVersion } from '../../visibility/visible-version';
import { pageStatement, type Along, type FeedCriteria, type Narrowing } from './feed-statement';

/** Up to so many versions under a facet are few: walking them all costs no more than a page. */
const FEW = 200;

/**
 * The first hits of one type in one locale of the chain, newest release first. Never counts and never skips rows:
 * it steps along an index from where the page begins, that of the releases or, narrowed, that of a facet: while not all
 * facets are there (`hasFacets`), it looks for what is narrowed to among all releases.
 */
export const feedPage = async (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  hasFacets: boolean,
): Promise<VisibleVersion[]> => {
  const locale = criteria.locales[position] ?? '';
  const narrowed = narrowings(db, optIn, criteria);
  const first = hasFacets ? await leading(db, optIn.uid, locale, narrowed) : null;
  return read(db, optIn, position, criteria, first ?? 'releases');
};

/** The first hits among the versions that have no release yet, by those that they would be given. */
export const waitingPage = (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
): Promise<VisibleVersion[]> => read(db, optIn, position, criteria, 'waiting');

const read = async (
  db: Database,
  optIn: OptIn,
  position: number,
  criteria: FeedCriteria,
  along: Along,
): Promise<VisibleVersion[]> => {
  const narrowed = narrowings(db, optIn, criteria);
  const statement = pageStatement(db, optIn, position, criteria, narrowed, along);
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
    const target = wanted[link.facet];
    return target === null ? [] : [{ link, target }];
  });
};

/** The facet whose index is stepped along: of two, the one with few versions, else the person's. */
const leading = async (
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
      [uid, category.link.facet, category.target, locale],
    ),
  );
  return rowsIn(found).length < FEW ? category : person;
};
