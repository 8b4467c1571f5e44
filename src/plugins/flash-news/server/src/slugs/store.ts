import {
  binary,
  run,
  tableOf,
  toEpoch,
  type Connection,
  type Database,
} from '../database/connection';
import { ADDRESS, RELEASE } from '../database/uids';
import { isVisible, releaseOf } from '../visibility/store/visible-sql';
import type { VisibleVersion } from '../visibility/visible-version';

/** A slug of a document in a locale. */
export interface FormerSlug {
  contentType: string;
  documentId: string;
  locale: string;
  slug: string;
}

/** Keeps a slug that a version has left. Where another document left it before, the newest one has it. */
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
      .onConflict(['content_type', 'locale', 'slug'])
      .merge(['related_document_id', 'updated_at']),
  );
};

/** Deletes the old slugs of a document except in the locales in which it still exists. */
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

/** The version of a type that readers see at `now` (epoch ms), by a condition on its row `a`. */
const visibleVersion = async (
  db: Database,
  uid: string,
  now: number,
  narrow: (query: ReturnType<Connection['queryBuilder']>) => void,
  slugColumn: string,
): Promise<(VisibleVersion & { slug: string | null }) | null> => {
  const [row] = await run<
    {
      id: number;
      document_id: string;
      locale: string;
      slug: string | null;
      released_at: number | string | Date;
    }[]
  >(db, (knex) => {
    const release = releaseOf(db, uid, 'a');
    const query = knex({ a: tableOf(db, uid) })
      .leftJoin({ r: tableOf(db, RELEASE) }, (on) => {
        on.on('r.related_document_id', 'a.document_id').andOn('r.locale', 'a.locale');
        on.andOnVal('r.content_type', uid);
      })
      .whereRaw(isVisible('a', release), [new Date(now)]);
    narrow(query);
    return query
      .orderByRaw(release)
      .orderByRaw(binary(db, 'a.document_id'))
      .limit(1)
      .select('a.id', 'a.document_id', 'a.locale', { slug: `a.${slugColumn}` })
      .select(knex.raw(`${release} as released_at`));
  });
  if (row === undefined) return null;
  const { id, document_id: documentId, locale, slug } = row;
  return { id, documentId, locale, slug, releasedAt: toEpoch(row.released_at) };
};

/** Where and when a slug is asked for; `now` in epoch ms. */
interface SlugQuery {
  slugColumn: string;
  locale: string;
  slug: string;
  now: number;
}

/**
 * The visible version that has this slug now. Old data may hold several: the one released first has it, by which
 * readers have known the slug for longest; of those released together, the first by documentId.
 */
export const findBySlug = (
  db: Database,
  uid: string,
  { slugColumn, locale, slug, now }: SlugQuery,
) =>
  visibleVersion(
    db,
    uid,
    now,
    (query) => void query.where({ 'a.locale': locale, [`a.${slugColumn}`]: slug }),
    slugColumn,
  );

/** The document that last left this slug. */
export const findFormerHolder = async (
  db: Database,
  { contentType, locale, slug }: Omit<FormerSlug, 'documentId'>,
): Promise<string | null> => {
  const [address] = await run<{ related_document_id: string }[]>(db, (knex) =>
    knex(tableOf(db, ADDRESS))
      .where({ content_type: contentType, locale, slug })
      .select('related_document_id'),
  );
  return address?.related_document_id ?? null;
};

/** The visible version of the document that had this slug once, in that locale. `now` in epoch ms. */
export const findByFormerSlug = async (db: Database, uid: string, at: SlugQuery) => {
  const { slugColumn, locale, slug, now } = at;
  const documentId = await findFormerHolder(db, { contentType: uid, locale, slug });
  if (documentId === null) return null;
  const document = { 'a.document_id': documentId, 'a.locale': locale };
  return visibleVersion(db, uid, now, (query) => void query.where(document), slugColumn);
};
