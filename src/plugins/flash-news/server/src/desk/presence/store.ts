import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { PRESENCE } from '../../database/uids';
import type { VersionKey } from '../../database/version-key';

export interface Person {
  id: number;
  name: string;
}

const columnsOf = ({ contentType, documentId, locale }: VersionKey) => ({
  content_type: contentType,
  related_document_id: documentId,
  locale,
});

/** Upserts a person's presence at `now` (epoch ms), in one statement, so that their two tabs don't conflict. */
export const savePresence = async (
  db: Database,
  version: VersionKey,
  { id, name }: Person,
  now: number,
): Promise<void> => {
  const documentId = db.metadata.get(PRESENCE).attributes.documentId as { default(): string };
  const seen = { actor_name: name, seen_at: new Date(now), updated_at: new Date(now) };
  await run(db, (knex) =>
    knex(tableOf(db, PRESENCE))
      .insert({
        ...columnsOf(version),
        ...seen,
        document_id: documentId.default(),
        actor_id: id,
        created_at: new Date(now),
        published_at: new Date(now),
      })
      .onConflict(['content_type', 'related_document_id', 'locale', 'actor_id'])
      .merge(['actor_name', 'seen_at', 'updated_at']),
  );
};

/** Loads the other people seen at a version after `since` (epoch ms). */
export const othersPresent = async (
  db: Database,
  version: VersionKey,
  except: number,
  since: number,
): Promise<Person[]> => {
  const rows = await run<{ actor_id: number; actor_name: string }[]>(db, (knex) =>
    knex(tableOf(db, PRESENCE))
      .where(columnsOf(version))
      .whereNot('actor_id', except)
      .where('seen_at', '>', new Date(since))
      .orderBy('actor_id')
      .select('actor_id', 'actor_name'),
  );
  return rows.map((row) => ({ id: row.actor_id, name: row.actor_name }));
};

/** Deletes the presences last seen at `until` (epoch ms) or earlier. */
export const deletePresences = async (db: Database, until: number): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOf(db, PRESENCE)).where('seen_at', '<=', new Date(until)).delete(),
  );
};
