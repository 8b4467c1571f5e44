import type { Core } from '@strapi/strapi';
import { createCorrections } from './desk/correction/service';
import { createFlashService } from './desk/flash/service';
import { createKills } from './desk/kill/service';
import { createPlacements } from './desk/placement/service';
import { createPresence } from './desk/presence/service';
import { populationOf } from './desk/preview/population';
import { createPreview } from './desk/preview/service';
import { createPublishing } from './desk/release/publishing';
import { createReleaseService } from './desk/release/service';
import { createActs } from './events/act';
import { createWatch } from './events/record-publications';
import { createLog } from './events/service';
import { createSweep } from './events/sweep';
import { createWebhooks } from './events/webhooks';
import { createFacets } from './facets/service';
import { createClock } from './newsroom/clock';
import { createLocales } from './newsroom/locales';
import type { Guarded } from './newsroom/opt-in/guarded';
import { createOptIns } from './newsroom/opt-in/opt-ins';
import { readCompanions } from './newsroom/opt-in/read-companions';
import { readOptIns } from './newsroom/opt-in/read-opt-ins';
import { createPermissions, READ } from './newsroom/permissions';
import { createSettings } from './newsroom/settings/service';
import { createStockRoles } from './newsroom/stock-roles';
import { createDesk } from './overview/desk';
import { createDocumentFlash } from './overview/document';
import { createListView } from './overview/list-marks';
import { createFront } from './public-api/public-api';
import { createAttach } from './reading-rule/attach-computed-fields';
import { createContentRequest } from './reading-rule/content-request';
import { createReading } from './reading-rule/guard-reads';
import { createWriting } from './reading-rule/guard-writes';
import { fromStrapi } from './strapi/adapter';
import { createBackfill } from './visibility/backfill';
import { createTitles } from './visibility/titles';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const from = fromStrapi(strapi);
  const { config, findOne, hasDrafts } = from;
  const optIns = createOptIns(() => readOptIns(from.types(), from.modelOf));
  let known: Guarded | undefined;
  const guarded = (): Guarded =>
    (known ??= {
      news: optIns.all(),
      companions: readCompanions(
        from.types(),
        optIns.all().map(({ uid }) => uid),
      ),
    });
  const clock = createClock(db, () => config().clock);
  const acts = createActs(db, clock);
  const locales = createLocales(from.i18n);
  const settings = createSettings({ db, store: from.settingsStore, config, locales });
  const { current } = settings;
  const permissions = createPermissions(from.toSubject);
  const requests = createContentRequest({ current: from.contentRequest, verify: from.verify });
  const publishing = createPublishing({ db, draft: from.draftOf, publish: from.publish });
  const flash = createFlashService({
    ...{ db, acts, clock, optIns, locales, settings: current, publishing },
  });
  const kills = createKills(db, acts, optIns);
  const title = createTitles(db, optIns);
  const placements = createPlacements({ db, acts, optIns, titleOf: title });
  const placed = (now: number) => placements.all(now);
  const desk = createDesk({ db, clock, optIns, locales, flash, kills, placed, title, permissions });
  const reading = createReading({ db, clock, guarded, requests });
  const facets = createFacets(db, optIns, from.facetsMark);
  const backfill = createBackfill({
    ...{ db, clock, optIns, mark: from.releasesMark, onLacking: facets.doubt },
  });
  const front = createFront({
    ...{ db, clock, optIns, locales, facets, backfill, settings: current, kills, config },
    ...{ isPublic: reading.isPublic, outsideRule: requests.outsideRule },
    ...{ place: from.place, contentRoutes: from.contentRoutes, onError: from.complain },
    elapsed: () => performance.now(),
  });
  const attach = createAttach(db, clock);
  const preview = createPreview({
    clock,
    optIns,
    locales,
    config,
    key: from.previewKey,
    readEntry: (uid, params) => requests.outsideRule(() => findOne(uid, params)),
    populationOf: (uid) => populationOf(uid, from.modelOf, guarded()),
    attach,
    withoutPrivate: from.withoutPrivate,
    mayRead(uid, locale) {
      const ability = from.ability();
      return ability !== undefined && permissions.may(ability, READ, uid, [locale]);
    },
  });
  return {
    clock,
    optIns,
    locales,
    permissions,
    preview,
    flash,
    documentFlash: createDocumentFlash({
      ...{ db, clock, optIns, settings: current, flash, kills, placements, permissions },
      changesAt: front.changesAt,
    }),
    release: createReleaseService(db, clock, acts, optIns),
    ...front,
    facets,
    backfill,
    corrections: createCorrections(db, acts, optIns),
    kills,
    placements,
    desk,
    log: createLog(db, async (uid, documentId, locale) =>
      title(uid, documentId, locale ?? (await locales.configured()).default),
    ),
    sweep: createSweep(db, clock, acts, optIns),
    attach,
    reading,
    writing: createWriting({ db, clock, guarded, requests, hasDrafts, findOne }),
    requests,
    watch: createWatch(db, acts, optIns, from.actor),
    config,
    settings,
    stockRoles: createStockRoles({
      ...{ db, optIns, locales, roles: from.roles },
      isLocalized: from.isLocalized,
    }),
    webhooks: createWebhooks(from.webhooks),
    presence: createPresence(db, clock),
    listView: createListView({ db, acts, clock, flash, kills, changesAt: front.changesAt }),
  };
};

export type Services = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, Services>();

/** The plugin's services of a Strapi, with their types; made once, each handed its peers. */
export const servicesOf = (strapi: Core.Strapi): Services => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};

/** What other plugins and the app reach by `strapi.plugin('flash-news').service(…)`. */
export default {
  flash: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).flash,
  release: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).release,
  feed: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).feed,
  correction: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).corrections,
  kill: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).kills,
  placement: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).placements,
  log: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).log,
  preview: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).preview,
  sweep: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).sweep,
  backfill: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).backfill,
  facets: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).facets,
  changes: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).changes,
  lane: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).lane,
};
