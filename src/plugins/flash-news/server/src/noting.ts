import type { Core } from '@strapi/strapi';
import { afterCommit } from './store/connection';
import { PRESENCE } from './store/uids';
import { servicesOf } from './services';

/** A write as the database's lifecycles tell of it: `result` is the entry, or how many there were. */
interface Written {
  model: { uid: string };
  result?: unknown;
}

/** Rows of these tell sites nothing: who is signed in, who is at work, who has a story open. */
const SILENT = /^(admin::|strapi::(session|webhook|release|workflow|history))/;

const isDraft = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  'publishedAt' in result &&
  result.publishedAt === null;

/**
 * Tells of everything that Strapi writes, by whatever layer, once it is committed: what is remembered of the public
 * answers is then no longer used. A draft is nobody's answer.
 */
export const noteWrites = (strapi: Core.Strapi): void => {
  const { changes } = servicesOf(strapi);
  const { db } = strapi;
  const note = async ({ model, result }: Written): Promise<void> => {
    if (SILENT.test(model.uid) || model.uid === PRESENCE || isDraft(result)) return;
    if (db.inTransaction()) await afterCommit(db, () => changes.note());
    else changes.note();
  };
  db.lifecycles.subscribe({
    afterCreate: note,
    afterCreateMany: note,
    afterUpdate: note,
    afterUpdateMany: note,
    afterDelete: note,
    afterDeleteMany: note,
  });
};
