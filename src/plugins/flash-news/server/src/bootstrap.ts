import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { gathering } from './database/connection';
import { EVENT } from './database/uids';
import { giveWay } from './database/yield-to-event-loop';
import { writtenEvent } from './events/store/events';
import { announcementOf } from './events/webhooks';
import { noteWrites } from './public-api/response-cache/invalidate-on-write';
import type { Query } from './reading-rule/guard-query';
import { servicesOf } from './services';
import { doLater, startTicker } from './strapi/background-work';
import { rarely } from './strapi/throttle-progress';

/** Inserted rows as the lifecycles tell of them: one, or many by their ids. */
interface Inserted {
  model: { uid: string };
  result?: { id?: number; ids?: number[] };
}

interface Updated {
  model: { uid: string };
  result?: { documentId?: string; publishedAt?: unknown };
}

interface Asked {
  model: { uid: string };
  params: Query;
}

const registerPermissions = async (strapi: Core.Strapi, subjects: string[]): Promise<void> => {
  const options = { applyToProperties: ['locales'] };
  const perType = { section: 'contentTypes', pluginName: PLUGIN_ID, subjects, options };
  await strapi.service('admin::permission').actionProvider.registerMany([
    { ...perType, uid: 'flash.raise', displayName: 'Raise, change and extend a flash' },
    { ...perType, uid: 'flash.end', displayName: 'End a flash' },
    { ...perType, uid: 'release.change', displayName: 'Change the release' },
    { ...perType, uid: 'latest.place', displayName: 'Pin in Latest news, and keep out of it' },
    { ...perType, uid: 'correction.add', displayName: 'Add a correction' },
    { ...perType, uid: 'news.kill', displayName: 'Take a story down, and bring it back' },
    { section: 'plugins', pluginName: PLUGIN_ID, uid: 'desk.read', displayName: 'Read the desk' },
    {
      section: 'plugins',
      pluginName: PLUGIN_ID,
      uid: 'settings.update',
      displayName: 'Change the settings',
    },
  ]);
};

/** Tells Strapi's webhooks, and whoever listens to its event hub, of a line that the log has for good. */
const announce = (strapi: Core.Strapi, line: unknown): void => {
  const announcement = announcementOf(writtenEvent(line));
  if (announcement === null) return;
  const { event, news } = announcement;
  strapi.eventHub.emit(event, { news }).catch((error: unknown) => {
    strapi.log.error(`${PLUGIN_ID}: ${event} was not announced: ${String(error)}`);
  });
};

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const {
    backfill,
    changes,
    clock,
    config,
    facets,
    log,
    optIns,
    presence,
    reading,
    release,
    sweep,
  } = servicesOf(strapi);
  const models = optIns.all().map(({ uid }) => uid);
  await registerPermissions(strapi, models);

  const onInserted = async ({ model, result }: Inserted): Promise<void> => {
    const ids = result?.ids ?? (result?.id === undefined ? [] : [result.id]);
    await facets.refresh(model.uid, await release.onInserted(model.uid, ids));
  };
  // Of published rows nobody but the database layer itself writes one in place.
  const onUpdated = async ({ model, result }: Updated): Promise<void> => {
    if (result?.documentId === undefined || result.publishedAt == null) return;
    await facets.refresh(model.uid, [result.documentId]);
  };
  strapi.db.lifecycles.subscribe({
    models,
    afterCreate: (event) => onInserted(event),
    afterCreateMany: (event) => onInserted(event),
    afterUpdate: (event) => onUpdated(event),
  });

  // Of all types: any of them may lead to news by a populate or a filter.
  const guard = ({ model, params }: Asked): Promise<void> => reading.guard(model.uid, params);
  strapi.db.lifecycles.subscribe({
    beforeFindOne: guard,
    beforeFindMany: guard,
    beforeCount: guard,
  });

  const tellOf = gathering(strapi.db, (lines: unknown[]) => {
    for (const line of lines) announce(strapi, line);
  });
  strapi.db.lifecycles.subscribe({
    models: [EVENT],
    afterCreate: ({ result }) => tellOf(result),
  });

  noteWrites(strapi);
  giveWay(strapi);

  await clock.synchronise();
  const say = (text: string) => strapi.log.info(`${PLUGIN_ID}: ${text}`);
  const sayGiven = (given: number) => {
    if (given > 0) say(`gave ${given} published versions their release`);
    return given;
  };
  const giveReleases = async (stop: AbortSignal): Promise<number> => {
    const progress = rarely((percent) => say(`${percent} % of the versions have their release`));
    return sayGiven(await backfill.run({ stop, progress }));
  };
  const reconcile = async (stop?: AbortSignal): Promise<number> => {
    const progress = rarely((percent) => say(`${percent} % of the narrowed feeds' index is made`));
    const rows = await facets.reconcile({ ...(stop && { stop }), progress });
    if (rows > 0) say(`mended ${rows} rows of the narrowed feeds' index`);
    return rows;
  };
  // Sites are not to wait for an archive: what feeds ask for first is ready, and older pages are slower for a while.
  sayGiven(await backfill.begin());
  const isWhole = backfill.lackingUpTo() === null;
  if (!isWhole)
    say('older stories get their release while the newsroom serves; none is missing meanwhile');
  // An index of many versions is made while the newsroom serves: narrowed feeds are slower until then.
  const isMade = !(await facets.resume()) && isWhole && (await facets.areFew());
  if (isMade) await reconcile();
  const mended = await log.renumbered();
  if (mended > 0) say(`found the last lines of ${mended} flashes again`);
  const interval = config().sweepSeconds * 1000;
  startTicker(strapi, interval, async () => {
    await clock.synchronise();
    await sweep.run();
    await presence.tidy();
  });
  doLater(strapi, interval, async (stop) => {
    const given = await giveReleases(stop);
    if (stop.aborted) return;
    const rows = isMade && given === 0 ? 0 : await reconcile(stop);
    if (given + rows > 0) changes.note();
  });
};
