import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { newDocumentId } from '../../database/connection';
import { FORMER_SLUG } from '../../database/uids';

/** Upserts a slug that a person had. */
export const saveFormerSlug = async (
  db: Database,
  { slug, person }: { slug: string; person: string },
  now: number,
): Promise<void> => {
  const at = new Date(now);
  await run(db, (knex) =>
    knex(tableOf(db, FORMER_SLUG))
      .insert({
        ...{ document_id: newDocumentId(db, FORMER_SLUG), slug, person },
        ...{ created_at: at, updated_at: at, published_at: at },
      })
      .onConflict(['slug', 'person'])
      .merge(['updated_at']),
  );
};
