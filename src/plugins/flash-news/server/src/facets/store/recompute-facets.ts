import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  isPostgres,
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { inTurn } from '../../database/connection';
import { FACET, RELEASE } from '../../database/uids';
import { facetLinks, type FacetLink } from './facet-links';

interface FacetRow {
  facet: string;
  target: string;
  locale: string;
  released_at: number | string | Date;
}

/** SQL of the facets that a type should have through one relation; it binds the type's uid. */
export const expectedFacets = (db: Database, uid: string, link: FacetLink): string => `
  select '${link.facet}' as facet, t.document_id as target, r.locale, r.released_at,
    r.related_document_id
  from ${tableOf(db, RELEASE)} r
  join ${tableOf(db, uid)} a on a.document_id = r.related_document_id and a.locale = r.locale
    and a.published_at is not null
  join ${link.table} l on l.${link.own} = a.id
  join ${link.targetTable} t on t.id = l.${link.other}
  where r.content_type = ?`;

const keyOf = ({ facet, target, locale, released_at }: FacetRow): string =>
  JSON.stringify([facet, target, locale, toEpoch(released_at)]);

/** SQL of a new documentId. */
export const randomDocumentId = (db: Database): string =>
  isPostgres(db) ? 'substr(md5(random()::text), 1, 24)' : 'lower(hex(randomblob(12)))';

/** Rows per insert; SQLite's limit is 500. */
const MAX_ROWS = 100;

/** Recomputes a document's facets in all its locales, in the transaction that wrote it. */
export const recomputeFacets = async (
  db: Database,
  optIn: OptIn,
  documentId: string,
): Promise<void> => {
  const { uid } = optIn;
  const document = { content_type: uid, related_document_id: documentId };
  const current = await run<(FacetRow & { id: number })[]>(db, (knex) =>
    knex(tableOf(db, FACET))
      .where(document)
      .select('id', 'facet', 'target', 'locale', 'released_at'),
  );
  const expected = await inTurn(facetLinks(db, optIn), (link) =>
    run<unknown>(db, (knex) =>
      knex.raw(`${expectedFacets(db, uid, link)} and r.related_document_id = ?`, [uid, documentId]),
    ).then(rowsIn<FacetRow>),
  );
  const expectedByKey = new Map(expected.flat().map((row) => [keyOf(row), row]));
  const present = new Set(current.map(keyOf));
  const stale = current.filter((row) => !expectedByKey.has(keyOf(row))).map(({ id }) => id);
  if (stale.length > 0) {
    await run(db, (knex) => knex(tableOf(db, FACET)).whereIn('id', stale).delete());
  }
  const missing = [...expectedByKey].filter(([key]) => !present.has(key)).map(([, row]) => row);
  for (let start = 0; start < missing.length; start += MAX_ROWS) {
    const rows = missing.slice(start, start + MAX_ROWS);
    await run(db, (knex) =>
      knex(tableOf(db, FACET)).insert(
        rows.map(({ facet, target, locale, released_at }) => ({
          ...{ ...document, facet, target, locale, released_at: new Date(toEpoch(released_at)) },
          document_id: knex.raw(randomDocumentId(db)),
        })),
      ),
    );
  }
};

/** Updates the release in a version's facets. */
export const updateFacetReleases = async (
  db: Database,
  version: { contentType: string; documentId: string; locale: string },
  releasedAt: number,
): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOf(db, FACET))
      .where({
        content_type: version.contentType,
        related_document_id: version.documentId,
        locale: version.locale,
      })
      .update({ released_at: new Date(releasedAt) }),
  );
};
