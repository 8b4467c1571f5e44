import type { Core, UID } from '@strapi/strapi';
import { tableOf } from '@newsroom/plugin-kit/server/database/connection';
import { keepTables } from '@newsroom/plugin-kit/server/strapi/keep-tables';
import { FORMER_SLUG, MERGE, MOVE } from './database/uids';
import { ingestServicesOf } from './ingest-services';
import { panelActionsFor } from './panel-actions';
import { peopleServicesOf } from './people-services';
import { publicServicesOf } from './public-services';
import { orderReads } from './story/store/order-reads';
import { runLater, startTicker } from './strapi/background-work';

/** Milliseconds: how often it is checked at most whether a source is due. */
const TICK = 5000;

/** Milliseconds: how often it is checked whether items are old, which is due once a day. */
const RETENTION_TICK = 10 * 60_000;

/** Milliseconds after the boot, in which the first requests are served. */
const LATER = 5000;

const watchSources = (strapi: Core.Strapi): void => {
  const { isTimed, sources, deleteOldItems } = ingestServicesOf(strapi);
  if (!isTimed) return;
  // Not in a command that boots Strapi for its own work.
  strapi.server.httpServer.once('listening', () => {
    startTicker(strapi, RETENTION_TICK, deleteOldItems);
    for (const source of sources.all) {
      startTicker(strapi, Math.min(source.every, TICK), (stop) => sources.look(source, stop));
    }
  });
};

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { nameKeys } = peopleServicesOf(strapi);
  const { placeQuotes, sayings, uids } = publicServicesOf(strapi);
  const actions = panelActionsFor(strapi.contentType(uids.person as UID.ContentType));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
  await keepTables(
    strapi,
    [FORMER_SLUG, MERGE, MOVE].map((uid) => tableOf(strapi.db, uid)),
  );
  orderReads(strapi.db, uids);
  watchSources(strapi);
  runLater(strapi, LATER, async (stop) => {
    await placeQuotes.complete(stop);
    await sayings.complete(stop);
    await nameKeys.complete(stop);
  });
};
