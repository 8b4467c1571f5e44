import type { Core } from '@strapi/strapi';

import type { SlugType } from './slug-type';

// Any constant will do, as long as nobody else on the database uses it: "slug" in ASCII.
const ADVISORY_KEY = 0x736c7567;

/**
 * One at a time gives or publishes a new slug of a type, until the transaction ends: who comes second sees what the
 * first has chosen. PostgreSQL: an advisory lock. SQLite: an update of no row makes the transaction the one writer.
 * @throws Error outside a transaction, where a lock would be let go at once.
 */
export const lockSlugs = async (strapi: Core.Strapi, { uid }: SlugType): Promise<void> => {
  const { db } = strapi;
  if (!db.inTransaction()) throw new Error('The lock of slugs needs a transaction.');
  const { tableName } = db.metadata.get(uid);
  await db.transaction(async ({ trx }) => {
    if (db.dialect.client === 'postgres') {
      const lock = 'select pg_advisory_xact_lock(?, hashtext(?))';
      await db.connection.raw(lock, [ADVISORY_KEY, uid]).transacting(trx);
    } else {
      await db.connection(tableName).where('id', -1).update({ slug: null }).transacting(trx);
    }
  });
};
