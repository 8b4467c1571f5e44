import type { Core } from '@strapi/strapi';
import { keepTables } from '@newsroom/plugin-kit/server/strapi/keep-tables';
import { tableOf } from '@newsroom/plugin-kit/server/database/connection';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { ADDRESS, CORRECTION, EVENT, FLASH, KILL, PLACEMENT, PLAN, RELEASE } from './database/uids';
import { yieldToEventLoop } from './database/yield-to-event-loop';
import { releaseInsertedRows } from './desk/release/release-inserted-rows';
import { announceEvents } from './events/announce-events';
import { recordDeletedRows } from './events/record-deleted-rows';
import { panelActions } from './newsroom/panel-actions';
import { invalidateOnWrite } from './public-api/response-cache/invalidate-on-write';
import { capCounts } from './reading-rule/cap-counts';
import { guardDatabaseReads } from './reading-rule/guard-reads';
import { indexWrites } from './search/index-writes';
import { servicesOf } from './services';
import { onStop, runLater, startTicker } from './strapi/background-work';

/** What is not derived from content, nor gone in a moment. */
const KEPT = [RELEASE, FLASH, EVENT, CORRECTION, KILL, PLACEMENT, PLAN, ADDRESS];

/** How often due publications are looked up between two sweeps: every second by default. */
const LOOKS_PER_SWEEP = 5;

/** Milliseconds between two looks for events that nothing has announced, and between two heartbeats of streams. */
const LOOK_EVERY = 500;
const LOOKS_WHILE_LISTENING = 10;
const BEAT_EVERY = 15_000;

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { db } = strapi;
  const services = servicesOf(strapi);
  const {
    announce,
    bootBackfill,
    clock,
    config,
    dueTimer,
    generations,
    hub,
    listener,
    log,
    onCommit,
    optIns,
    presence,
    publishDue,
    reading,
    requests,
    sweep,
  } = services;
  const models = optIns.all().map(({ uid }) => uid);
  await strapi.service('admin::permission').actionProvider.registerMany(panelActions(models));

  await services.searchIndex.open();
  releaseInsertedRows(db, models, services);
  // After it, since the index is in the order of the releases.
  indexWrites(db, models, services.searchIndex);
  recordDeletedRows(db, models, services);
  db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterDelete: () => services.reconcileLines(),
  });
  guardDatabaseReads(db, reading);
  capCounts(
    db,
    async (uid) => services.listModel.isGrowing(uid) && (await requests.isRuleInForce()),
  );
  announceEvents(db, {
    emit: (event, body) => strapi.eventHub.emit(event, body),
    onError: (message) => strapi.log.error(`${PLUGIN_ID}: ${message}`),
  });
  const components = new Set(Object.keys(strapi.components));
  invalidateOnWrite(db, { components, generations, optIns, announce, onCommit });
  yieldToEventLoop(db);

  await keepTables(
    strapi,
    KEPT.map((uid) => tableOf(db, uid)),
  );
  await clock.synchronise();
  await bootBackfill.begin();
  const relinked = await log.relinkLastEvents();
  if (relinked > 0) {
    strapi.log.info(`${PLUGIN_ID}: relinked ${relinked} flashes to their last events`);
  }
  const interval = config().sweepSeconds * 1000;
  startTicker(strapi, interval, async () => {
    await clock.synchronise();
    await sweep.run();
    await presence.deleteExpired();
  });
  startTicker(strapi, interval / LOOKS_PER_SWEEP, publishDue);
  runLater(strapi, interval, bootBackfill.finish);

  await listener?.start();
  onCommit();
  onStop(strapi, async () => {
    hub.close();
    listener?.stop();
    await dueTimer.stop();
  });
  let looks = 0;
  startTicker(strapi, LOOK_EVERY, async () => {
    looks += 1;
    // Announcements wake the hub. It looks for itself where there are none, and now and then in any case.
    if (listener?.isListening() !== true || looks % LOOKS_WHILE_LISTENING === 0)
      await hub.wake(false);
  });
  startTicker(strapi, BEAT_EVERY, hub.beat);
};
