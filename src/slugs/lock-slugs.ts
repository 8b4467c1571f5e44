import type { Core } from '@strapi/strapi';

import type { SlugType } from './slug-type';

// "slug" in ASCII; no other advisory lock on the database may use it.
const ADVISORY_KEY = 0x736c7567;

/**
 * Locks a type's slugs until the transaction ends, so that two transactions can't choose the same slug.
 * PostgreSQL: an advisory lock. SQLite: an update of no row takes the write lock.
 * @throws Error outside a transaction, where the lock would end at once
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
