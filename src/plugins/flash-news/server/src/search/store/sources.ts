import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { inTurn } from '../../database/connection';
import { RELEASE } from '../../database/uids';
import { facetLinks, type Facet } from '../../facets/store/facet-links';
import { releaseOf } from '../../visibility/store/visible-sql';
import { facetTerm } from '../index-terms';

/** A version from which an entry of the index is made; times in epoch ms. */
export interface Source {
  rowId: number;
  documentId: string;
  locale: string;
  isPublished: boolean;
  /** Of a published version its release, of a draft its last change. */
  at: number;
  /** Changes with `at`, and with the row. */
  stamp: string;
}

interface SourceRow {
  id: number;
  document_id: string;
  locale: string;
  published: number | boolean;
  released_at: number | string | Date | null;
  updated_at: number | string | Date | null;
  stamp: string;
}

/** Returns SQL of the time at which row `a` and its release `r` changed, as text. */
export const stampOf = (): string =>
  `(coalesce(cast(a.updated_at as text), '') || case when a.published_at is null then ''
    else ' ' || coalesce(cast(r.released_at as text), '') end)`;

/** Returns SQL that joins the rows of a type, as `a`, to their releases, as `r`. */
export const rowsWithReleases = (db: Database, uid: string): string =>
  `${tableOf(db, uid)} a left join ${tableOf(db, RELEASE)} r on r.content_type = '${uid}'
    and r.related_document_id = a.document_id and r.locale = a.locale`;

const toSource = (row: SourceRow): Source => {
  const isPublished = Boolean(row.published);
  const time = isPublished ? row.released_at : row.updated_at;
  return {
    rowId: row.id,
    documentId: row.document_id,
    locale: row.locale,
    isPublished,
    at: time === null ? 0 : toEpoch(time),
    stamp: row.stamp,
  };
};

const sourcesWhere = async (
  db: Database,
  uid: string,
  condition: string,
  bound: unknown[],
): Promise<Source[]> => {
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select a.id, a.document_id, a.locale, a.published_at is not null as published, a.updated_at,
        ${releaseOf(db, uid, 'a')} as released_at, ${stampOf()} as stamp
      from ${rowsWithReleases(db, uid)}
      where ${condition} and a.document_id is not null and a.locale is not null order by a.id`,
      bound as never,
    ),
  );
  return rowsIn<SourceRow>(found).map(toSource);
};

const listed = (values: unknown[]): string => values.map(() => '?').join(', ');

/** Loads all versions of documents. */
export const sourcesOf = (db: Database, uid: string, documentIds: string[]): Promise<Source[]> =>
  sourcesWhere(db, uid, `a.document_id in (${listed(documentIds)})`, documentIds);

/** Loads the versions of a type with these row ids. */
export const sourcesWithIds = (db: Database, uid: string, ids: number[]): Promise<Source[]> =>
  ids.length === 0 ? Promise.resolve([]) : sourcesWhere(db, uid, `a.id in (${listed(ids)})`, ids);

/** Loads the filters of rows: the terms of their category, people and authors. */
export const filtersOf = async (
  db: Database,
  optIn: OptIn,
  ids: number[],
): Promise<Map<number, string[]>> => {
  const filters = new Map<number, string[]>();
  await inTurn(facetLinks(db, optIn), async ({ facet, table, own, other, targetTable }) => {
    const rows = await run<{ row: number; target: string }[]>(db, (knex) =>
      knex({ l: table })
        .join({ t: targetTable }, `t.id`, `l.${other}`)
        .whereIn(`l.${own}`, ids)
        .distinct({ row: `l.${own}`, target: 't.document_id' }),
    );
    for (const { row, target } of rows) {
      filters.set(row, [...(filters.get(row) ?? []), facetTerm(facet, target)]);
    }
  });
  return filters;
};

/** Loads which of these rows have a category, person or author, by the relation itself. */
export const linkedRows = async (
  db: Database,
  optIn: OptIn,
  ids: number[],
  wanted: { facet: Facet; documentId: string },
): Promise<Set<number>> => {
  const link = facetLinks(db, optIn).find(({ facet }) => facet === wanted.facet);
  if (link === undefined || ids.length === 0) return new Set();
  const rows = await run<{ row: number }[]>(db, (knex) =>
    knex({ l: link.table })
      .join({ t: link.targetTable }, `t.id`, `l.${link.other}`)
      .whereIn(`l.${link.own}`, ids)
      .where('t.document_id', wanted.documentId)
      .distinct({ row: `l.${link.own}` }),
  );
  return new Set(rows.map(({ row }) => row));
};
