import type { Core } from '@strapi/strapi';
import { createChanges } from '../cache/changes';
import { createMemory } from '../cache/memory';
import type { FeedItem } from '../../../shared/contract';
import type { Answer } from '../http/answer';
import { openApiDocument } from '../openapi/document';
import { readCompanions } from '../opt-in/read-companions';
import { readOptIns } from '../opt-in/read-opt-ins';
import { populationOf } from '../preview/population';
import type { Guarded } from '../reading/guarded';
import { databaseVersion } from '../store/database-version';
import { openActions } from '../store/open-actions';
import { createAttach } from './attach';
import { createBySlug } from './by-slug';
import type { Place } from './channel';
import { createClock } from './clock';
import { createContentRequest } from './content-request';
import { createCorrections } from './correction';
import { createDesk } from './desk';
import { createDocumentFlash } from './document-flash';
import { createFacets } from './facets';
import { createFeed } from './feed';
import { createFeedFormats } from './feed-formats';
import { createHits } from './feed-hits';
import { createItems } from './feed-items';
import { createFlashService } from './flash';
import { fromStrapi } from './from-strapi';
import { createJsonLd } from './json-ld';
import { createKills } from './kill';
import { createLaneAddresses } from './lane-addresses';
import { createLaneGuard } from './lane-guard';
import { createListView } from './list-view';
import { createLocales } from './locales';
import { createLog } from './log';
import { createOptIns } from './opt-ins';
import { createPermissions, READ } from './permissions';
import { createPlacements } from './placement';
import { createPresence } from './presence';
import { createPresent, type Present, type ReadPresent } from './present';
import { createPreview } from './preview';
import { createPublicAnswers } from './public-answers';
import { createPublishing } from './publishing';
import { createReading } from './reading';
import { createReleaseService } from './release';
import { createSettings } from './settings';
import { createStockRoles } from './stock-roles';
import { createStories } from './stories';
import { createSweep } from './sweep';
import { createTitles } from './titles';
import { createWatch } from './watch';
import { createWebhooks } from './webhooks';
import { createWriting } from './writing';

const describeApi = async ({ base }: Place, present: ReadPresent): Promise<string> => {
  const { locales } = await present.read();
  return JSON.stringify(openApiDocument({ server: base, locales: locales.codes }));
};

const MEGABYTE = 2 ** 20;

/** Bytes that what is read of a version takes at most, or nearly so; and all of them together. */
const ROW = 2048;
const MOST_ROWS = 8 * MEGABYTE;

/** The gzip variant, which is made later, takes about a third of the plain one. */
const bytesOfAnswer = ({ plain, fixed }: Answer): number =>
  Math.ceil(plain.body.length * 1.4) + 100 * fixed.length;

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
  const locales = createLocales(from.i18n);
  const settings = createSettings({ db, store: from.settingsStore, config, locales });
  const { current } = settings;
  const permissions = createPermissions(from.toSubject);
  const requests = createContentRequest({ current: from.contentRequest, verify: from.verify });
  const publishing = createPublishing({ db, draft: from.draftOf, publish: from.publish });
  const flash = createFlashService({ db, clock, optIns, locales, settings: current, publishing });
  const kills = createKills(db, clock, optIns);
  const title = createTitles(db, optIns);
  const placements = createPlacements({ db, clock, optIns, titleOf: title });
  const placed = (now: number) => placements.all(now);
  const desk = createDesk({ db, clock, optIns, locales, flash, kills, placed, title });
  const changes = createChanges({
    version: () => databaseVersion(db),
    elapsed: () => performance.now(),
    inTransaction: () => db.inTransaction(),
    onError: from.complain,
  });
  const remembering = { age: changes.age, sureAge: changes.sureAge, now: clock.now };
  const present = createPresent({
    ...{ db, clock, optIns, locales, settings: current },
    openActions: () => openActions(db),
    memory: createMemory<Present>({ ...remembering, maxBytes: MEGABYTE, bytesOf: () => ROW }),
  });
  const items = createItems(
    db,
    createMemory<FeedItem>({ ...remembering, maxBytes: MOST_ROWS, bytesOf: () => ROW }),
  );
  const feeding = { db, clock, optIns, changes, present, items };
  const reading = createReading({ db, clock, guarded, requests });
  const feed = createFeed({
    ...feeding,
    hits: createHits(db, optIns),
    isPublic: reading.isPublic,
  });
  const bySlug = createBySlug(feeding, kills);
  const stories = createStories(db, clock);
  const formats = createFeedFormats({ clock, feed, present, stories, place: from.place });
  const publicAnswers = createPublicAnswers({
    ...{ feed, formats, bySlug, present },
    jsonLd: createJsonLd({ ...feeding, kills, stories, place: from.place }),
    openApi: () => describeApi(from.place(), present),
    memory: createMemory<Answer>({
      ...remembering,
      maxBytes: config().cacheMegabytes * MEGABYTE,
      bytesOf: bytesOfAnswer,
    }),
    outsideRule: requests.outsideRule,
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
    }),
    release: createReleaseService(db, clock, optIns),
    feed,
    bySlug,
    publicAnswers,
    addresses: createLaneAddresses({
      routes: from.contentRoutes,
      prefix: () => from.place().prefix,
      answers: publicAnswers,
    }),
    lane: createLaneGuard(),
    present,
    changes,
    facets: createFacets(db, optIns),
    corrections: createCorrections(db, clock, optIns),
    kills,
    placements,
    desk,
    log: createLog(db, async (uid, documentId, locale) =>
      title(uid, documentId, locale ?? (await locales.configured()).default),
    ),
    sweep: createSweep(db, clock, optIns),
    attach,
    reading,
    writing: createWriting({ db, clock, guarded, requests, hasDrafts, findOne }),
    requests,
    watch: createWatch(db, clock, optIns, from.actor),
    config,
    settings,
    stockRoles: createStockRoles({
      ...{ db, optIns, locales, roles: from.roles },
      isLocalized: from.isLocalized,
    }),
    webhooks: createWebhooks(from.webhooks),
    presence: createPresence(db, clock),
    listView: createListView({ db, clock, flash, kills }),
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
  facets: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).facets,
  changes: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).changes,
  lane: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).lane,
};
