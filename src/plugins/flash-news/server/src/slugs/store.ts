import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { binary } from '../database/connection';
import { select } from '../database/select';
import { ADDRESS, RELEASE } from '../database/uids';
import { isVisible, releaseOf } from '../visibility/store/visible-sql';
import type { VisibleVersion } from '../visibility/visible-version';

/** A slug that a document had in a locale. */
export interface FormerSlug {
  contentType: string;
  documentId: string;
  locale: string;
  slug: string;
}

/** Upserts a former slug; of documents that had it, the one that lost it last holds it. */
export const saveFormerSlug = async (
  db: Database,
  address: FormerSlug,
  now: number,
): Promise<void> => {
  const { contentType, documentId, locale, slug } = address;
  const id = db.metadata.get(ADDRESS).attributes.documentId as { default(): string };
  const at = new Date(now);
  await run(db, (knex) =>
    knex(tableOf(db, ADDRESS))
      .insert({
        document_id: id.default(),
        content_type: contentType,
        related_document_id: documentId,
        locale,
        slug,
        created_at: at,
        updated_at: at,
        published_at: at,
      })
      .onConflict(['content_type', 'locale', 'slug', 'related_document_id'])
      .merge(['updated_at']),
  );
};

/** Deletes a document's former slugs, except in the locales in which it still exists. */
export const deleteFormerSlugs = async (
  db: Database,
  contentType: string,
  documentId: string,
  existing: string[],
): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOf(db, ADDRESS))
      .where({ content_type: contentType, related_document_id: documentId })
      .whereNotIn('locale', existing)
      .delete(),
  );
};

/** `now` in epoch ms. */
interface SlugQuery {
  slugColumn: string;
  locale: string;
  slug: string;
  now: number;
}

/** Loads the first version visible at `now` with these values in its row's columns. */
const findVisible = async (
  db: Database,
  uid: string,
  { slugColumn, now }: Pick<SlugQuery, 'slugColumn' | 'now'>,
  where: Record<string, string>,
): Promise<(VisibleVersion & { slug: string | null }) | null> => {
  const release = releaseOf(db, uid, 'a');
  const columns = Object.keys(where).map((column) => ` and a.${column} = ?`);
  const [row] = await select<{
    id: number;
    document_id: string;
    locale: string;
    slug: string | null;
    released_at: number | string | Date;
  }>(
    db,
    `select a.id, a.document_id, a.locale, a.${slugColumn} as slug, ${release} as released_at
      from ${tableOf(db, uid)} a left join ${tableOf(db, RELEASE)} r
        on r.related_document_id = a.document_id and r.locale = a.locale and r.content_type = ?
      where ${isVisible('a', release)}${columns.join('')}
      order by ${release}, ${binary(db, 'a.document_id')} limit 1`,
    [uid, new Date(now), ...Object.values(where)],
  );
  if (row === undefined) return null;
  const { id, document_id: documentId, locale, slug } = row;
  return { id, documentId, locale, slug, releasedAt: toEpoch(row.released_at) };
};

/** Loads the visible version with a slug; of several, in old data, the one released first, then by documentId. */
export const findBySlug = (db: Database, uid: string, query: SlugQuery) => {
  const { slugColumn, locale, slug } = query;
  return findVisible(db, uid, query, { locale, [slugColumn]: slug });
};

/** Returns the documentId that lost a slug last, of those that still exist; or null. */
export const findFormerHolder = async (
  db: Database,
  { contentType, locale, slug }: Omit<FormerSlug, 'documentId'>,
): Promise<string | null> => {
  const [address] = await run<{ related_document_id: string }[]>(db, (knex) =>
    knex(tableOf(db, ADDRESS))
      .where({ content_type: contentType, locale, slug })
      .orderBy([
        { column: 'updated_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(1)
      .select('related_document_id'),
  );
  return address?.related_document_id ?? null;
};

/** Loads the visible version, in the same locale, of the document that lost a slug last. */
export const findByFormerSlug = async (db: Database, uid: string, query: SlugQuery) => {
  const { locale, slug } = query;
  const documentId = await findFormerHolder(db, { contentType: uid, locale, slug });
  if (documentId === null) return null;
  return findVisible(db, uid, query, { document_id: documentId, locale });
};
