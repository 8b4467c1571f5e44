import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isPostgres } from './connection';

/**
 * Lets readers in between the steps of what is written, and of what Strapi reads again once it is there. SQLite's driver
 * answers at once, so that a publication, two dozen operations, would go through without a single turn of the event
 * loop, and every request that comes meanwhile would wait for the whole of it. PostgreSQL is across a socket: there
 * each query is such a turn by itself.
 */
export const giveWay = ({ db }: Core.Strapi): void => {
  if (isPostgres(db)) return;
  db.lifecycles.subscribe(async () => {
    await nextTurn();
  });
};
