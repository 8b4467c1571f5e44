import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isPostgres } from '@newsroom/plugin-kit/server/database/connection';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { changeNews } from './database/change-news';
import { inSnapshot } from './database/connection';
import { createCorrections } from './desk/correction/service';
import { deleteCorrections } from './desk/correction/store';
import { endFlashUnchecked } from './desk/flash/end-flash-unchecked';
import { deleteBannerLines } from './desk/flash/delete-banner-lines';
import { createEndFlashes } from './desk/flash/end-flashes';
import { dueFlashExpiries } from './desk/flash/log-flash-expiry';
import { createFlashService } from './desk/flash/service';
import { createKills } from './desk/kill/service';
import { deleteKill, deleteKilledReleases } from './desk/kill/store';
import { createEmbargoes } from './desk/release/embargo';
import { createPublishDue } from './desk/release/publish-due';
import { createRehearse } from './desk/release/rehearse';
import { deletePlans } from './desk/plan/store';
import { createPlacements } from './desk/placement/service';
import { deletePlacements } from './desk/placement/store';
import { createPresence } from './desk/presence/service';
import { previewPopulate } from './desk/preview/preview-populate';
import { createPreview } from './desk/preview/service';
import { createPublishDrafts } from './desk/release/publish-drafts';
import { createReleaseService } from './desk/release/service';
import { createDeleteLeftovers } from './events/delete-leftovers';
import { createDueTimer } from './events/due-timer';
import { createReconcileDeletions } from './events/reconcile-deletions';
import { createRecordDeletions } from './events/record-deletions';
import { createTransactionClock } from './events/transaction-clock';
import { dueEmbargoLifts } from './events/log-embargo-lift';
import { createRecordPublications } from './events/record-publications';
import { createEventLog } from './events/service';
import { createSweep } from './events/sweep';
import { createWebhooks } from './events/webhooks';
import { createFacets } from './facets/service';
import type { FlashNewsQuery, LatestNewsQuery } from './feed/validation';
import { bodyText } from './formats/body';
import type { Context } from './http/context';
import { createAnnounce } from './instances/announce';
import { channelOf } from './instances/store/channel';
import { connectToListen } from './instances/store/listen-connection';
import { createListener } from './instances/listener';
import { createReadiness } from './instances/readiness';
import { createClock } from './newsroom/clock';
import type { PluginConfig } from './newsroom/config';
import { createLocales } from './newsroom/locales';
import { createGuardedTypes, isGuarded } from './newsroom/opt-in/guarded-types';
import { createOptIns } from './newsroom/opt-in/opt-ins';
import { readOptIns } from './newsroom/opt-in/read-opt-ins';
import { createPermissions, READ } from './newsroom/permissions';
import { createSettings } from './newsroom/settings/service';
import { createGrantStockRoles } from './newsroom/grant-stock-roles';
import { createDeskPage } from './overview/desk-page';
import { createDocumentPanel } from './overview/document-panel';
import { createListMarks } from './overview/list-marks';
import { createStorySearch } from './overview/story-search';
import { STREAM_ACTION } from './public-api/endpoints';
import { createPublicApi } from './public-api/public-api';
import { visibleSql } from './public-api/guest-endpoints';
import { serve } from './public-api/serve';
import { createOpenStream } from './public-api/response-cache/open-stream';
import { createAttachComputedFields } from './reading-rule/attach-computed-fields';
import { createBoundList } from './reading-rule/bound-list';
import { createCheckData } from './reading-rule/check-data';
import { createContentRequest } from './reading-rule/content-request';
import { createDocumentMiddleware } from './reading-rule/document-middleware';
import { createGuardReads } from './reading-rule/guard-reads';
import { createGuardWrites } from './reading-rule/guard-writes';
import { createRefuseGone } from './reading-rule/refuse-gone';
import { createListModel } from './reading-rule/store/list-model';
import { createRemoval } from './removal/service';
import { foldByDefault } from './search/fold';
import { createSearchIndex } from './search/service';
import { createHub } from './stream/hub';
import { createOpening } from './stream/opening';
import { createSlots } from './stream/slots';
import { actAs } from './strapi/acting';
import { SYSTEM } from './strapi/actor';
import { createAdapter } from './strapi/adapter';
import { createBackfill } from './visibility/backfill';
import { createBootBackfill } from './visibility/boot-backfill';
import { createTitles } from './visibility/titles';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const adapter = createAdapter(strapi);
  const { contentRoutes, findOne, hasDrafts, isLocalized, roles, serverAddress } = adapter;
  const config = () => strapi.config.get<PluginConfig>(`plugin::${PLUGIN_ID}`);
  const optIns = createOptIns(() => readOptIns(adapter.types(), adapter.modelOf));
  const guarded = createGuardedTypes(optIns, adapter);
  const clock = createClock(db, () => config().clock);
  const locales = createLocales(adapter.i18n);
  const settings = createSettings({ db, store: adapter.settingsStore, config, locales });
  const permissions = createPermissions(adapter.toSubject);
  const newsroom = { db, clock, locales, optIns, permissions, settings: settings.current };
  const requests = createContentRequest({
    current: adapter.contentRequest,
    verify: adapter.verify,
  });
  const facets = createFacets(db, optIns, adapter.facetsMark);
  const backfill = createBackfill({
    ...newsroom,
    mark: adapter.releasesMark,
    onLacking: facets.markIncomplete,
    releasesAtBoot: () => config().releasesAtBoot,
  });
  const searchIndex = createSearchIndex({
    ...newsroom,
    state: adapter.searchState,
    fold: config().fold ?? foldByDefault,
    textOf: bodyText,
  });
  const titleOf = createTitles(db, optIns);
  const transactionClock = createTransactionClock(db, clock);
  const kills = createKills({ db, transactionClock, optIns, locales, endFlashUnchecked });
  const publishDrafts = createPublishDrafts({
    db,
    draft: adapter.draftOf,
    publish: adapter.publish,
  });
  const flash = createFlashService({ ...newsroom, transactionClock, publishDrafts });
  const placements = createPlacements({ db, transactionClock, optIns, titleOf });
  const deleteLeftovers = createDeleteLeftovers({
    db,
    onVersionsGone: [
      ({ contentType, documentId }, left) => deleteCorrections(db, contentType, documentId, left),
      ({ contentType, documentId }, left) => deletePlacements(db, contentType, documentId, left),
      ({ contentType, documentId }, left) => deletePlans(db, contentType, documentId, left),
      ({ contentType, documentId }, left) =>
        deleteKilledReleases(db, contentType, documentId, left),
    ],
    onDocumentGone: [
      ({ contentType, documentId }) => deleteKill(db, contentType, documentId),
      async (document, actor) => {
        const now = await transactionClock.lockedNow();
        await endFlashUnchecked(db, document, { actor, reason: 'The document is gone.', now });
      },
    ],
  });
  const recordPublications = createRecordPublications({
    ...newsroom,
    transactionClock,
    actor: adapter.actor,
    deleteLeftovers,
    searchIndex,
  });
  const recordDeletions = createRecordDeletions({
    ...{ db, transactionClock, optIns, deleteLeftovers, searchIndex },
  });
  const reconcileDeletions = createReconcileDeletions({
    ...{ db, optIns, recordDeletions },
    actor: SYSTEM,
  });
  const reconcileLines = async (): Promise<void> =>
    deleteBannerLines(db, (await locales.configured()).codes, clock.now());
  const publishDue = createPublishDue({
    ...newsroom,
    ...{ transactionClock, publishDrafts, abilityOf: adapter.abilityOf, actAs },
    onError: adapter.logError,
  });
  const reading = createGuardReads({ db, clock, guarded, requests });
  const listModel = createListModel(db, guarded);
  const attachComputedFields = createAttachComputedFields(db, clock);
  const publicApi = createPublicApi({
    ...newsroom,
    facets,
    searchIndex,
    backfill,
    kills,
    config,
    isPublic: reading.isPublic,
    outsideRule: requests.outsideRule,
    serverAddress,
    contentRoutes,
    onError: adapter.logError,
    elapsed: () => performance.now(),
  });
  const { generations, changesAt, eventPages, missLimiters, newsroomState, nextMoment } = publicApi;
  const sources = [dueFlashExpiries(db), dueEmbargoLifts(db, optIns)];
  const sweep = createSweep({
    ...{ db, clock, transactionClock, sources },
    reconciles: [reconcileDeletions, reconcileLines],
  });
  const { elapsed, random } = { elapsed: () => performance.now(), random: Math.random };
  const onChange = (): void => {
    generations.invalidate();
    onCommit();
  };
  const slots = createSlots(() => {
    const { streamsPerAddress, streamsInAll } = config();
    return { perAddress: streamsPerAddress, inAll: streamsInAll };
  });
  const hub = createHub({
    ...{ pages: eventPages, elapsed, random, onError: adapter.logError },
    isPublic: async () => (await newsroomState.read()).publicActions.has(STREAM_ACTION),
    onUnannounced: () => generations.invalidate(),
  });
  const opening = createOpening({ hub, slots, elapsed, random });
  const dueTimer = createDueTimer({
    ...{ now: clock.now, nextMoment, appendDue: sweep.appendDue, onError: adapter.logError },
  });
  /** After a commit, of this process or another. */
  const onCommit = (): void => {
    void hub.wake();
    if (config().logsAtMoment !== false) dueTimer.wake();
  };
  const instance = randomUUID();
  const listener = isPostgres(db)
    ? createListener({
        ...{ channel: channelOf(db), instance, onChange, random },
        connect: () => connectToListen(db),
        onUp: () => adapter.logInfo('hears of the changes of other instances'),
        onDown: (reason) =>
          adapter.logError(`does not hear of the changes of other instances: ${String(reason)}`),
      })
    : null;
  return {
    ...{ dueTimer, hub, listener, onCommit, opening, random },
    openStream: createOpenStream({
      ...{ opening, newsroomState, missLimiters, addressOf: adapter.addressOf },
      routes: contentRoutes,
      prefix: () => serverAddress().prefix,
    }),
    announce: createAnnounce(db, instance),
    readiness: createReadiness({
      db,
      listener: () =>
        listener === null ? 'none' : listener.isListening() ? 'listening' : 'connecting',
      streams: hub.count,
    }),
    ...publicApi,
    ...newsroom,
    attachComputedFields,
    backfill,
    config,
    facets,
    flash,
    guarded,
    kills,
    listModel,
    placements,
    publishDue,
    actor: adapter.actor,
    reading,
    recordDeletions,
    reconcileLines,
    requests,
    searchIndex,
    serverAddress,
    settings,
    bootBackfill: createBootBackfill({
      backfill,
      facets,
      searchIndex,
      onChanged: generations.invalidate,
      report: adapter.logInfo,
    }),
    corrections: createCorrections(db, transactionClock, optIns),
    desk: createDeskPage({ ...newsroom, flash, kills, titleOf, placed: placements.list }),
    documentPanel: createDocumentPanel({ ...newsroom, flash, kills, placements, changesAt }),
    documentMiddleware: createDocumentMiddleware({
      attachComputedFields,
      boundList: createBoundList(listModel),
      optIns,
      reading,
      requests,
      recordPublications,
      refuseGone: createRefuseGone({ kills, locales, requests }),
      writing: createGuardWrites({
        ...{ db, guarded, requests, hasDrafts, findOne },
        checkData: createCheckData({ db, clock, guarded, modelOf: adapter.modelOf }),
      }),
    }),
    embargoes: createEmbargoes(db, clock),
    endFlashes: createEndFlashes({ db, transactionClock, flash }),
    listMarks: createListMarks({ db, clock, kills, changesAt }),
    log: createEventLog(db, async (uid, documentId, locale) =>
      titleOf(uid, documentId, locale ?? (await locales.configured()).default),
    ),
    presence: createPresence(db, clock),
    preview: createPreview({
      ...newsroom,
      config,
      attach: attachComputedFields,
      key: adapter.previewKey,
      readEntry: (uid, params) => requests.outsideRule(() => findOne(uid, params)),
      populateOf: (uid) => previewPopulate(uid, adapter.modelOf, guarded()),
      withoutPrivate: adapter.withoutPrivate,
      reader(uid, locale) {
        const ability = adapter.ability();
        const may = ability !== undefined && permissions.allows(ability, READ, uid, [locale]);
        return may ? adapter.actor().id : null;
      },
      async mayRead(staff, uid, locale) {
        const ability = await adapter.abilityOf(staff);
        return ability !== null && permissions.allows(ability, READ, uid, [locale]);
      },
      refuseKilledSince: kills.refuseKilledSince,
    }),
    rehearse: createRehearse(db, publishDrafts),
    release: createReleaseService(db, transactionClock, optIns),
    grantStockRoles: createGrantStockRoles({ ...newsroom, roles, isLocalized }),
    removal: createRemoval({ db, clock, guarded, unpublish: adapter.unpublish }),
    searchStories: createStorySearch({ ...newsroom, searchIndex, readableBy: adapter.readableBy }),
    sweep,
    webhooks: createWebhooks(adapter.webhooks),
  };
};

export type Services = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, Services>();

/** Returns the plugin's services of a Strapi, created once. */
export const servicesOf = (strapi: Core.Strapi): Services => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};

/** The services that other plugins and the app reach by `strapi.plugin('flash-news').service(…)`. */
export default {
  flash: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).flash,
  release: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).release,
  embargo: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).embargoes,
  feed: ({ strapi }: { strapi: Core.Strapi }) => {
    const { feed, newsroomState } = servicesOf(strapi);
    return {
      latestNews: async (query: LatestNewsQuery) =>
        feed.latestNews(query, await newsroomState.read()),
      flashNews: async (query: FlashNewsQuery) => feed.flashNews(query, await newsroomState.read()),
    };
  },
  correction: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).corrections,
  kill: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).kills,
  placement: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).placements,
  settings: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).settings,
  log: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).log,
  preview: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).preview,
  plan: ({ strapi }: { strapi: Core.Strapi }) => ({ publishDue: servicesOf(strapi).publishDue }),
  stream: ({ strapi }: { strapi: Core.Strapi }) => {
    const { hub } = servicesOf(strapi);
    /** `close` ends all streams, for a server that is shut down. */
    return { close: hub.close, count: hub.count };
  },
  sweep: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).sweep,
  removal: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).removal,
  backfill: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).backfill,
  facets: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).facets,
  /** Changes of news by other plugins, which take turns with those of this one (ADR 43). */
  'news-change': ({ strapi }: { strapi: Core.Strapi }) => ({
    run: <Result>(work: () => Promise<Result>): Promise<Result> => changeNews(strapi.db, work),
  }),
  /** Endpoints of other plugins that are answered from the response cache (ADR 56). */
  'guest-endpoints': ({ strapi }: { strapi: Core.Strapi }) => {
    const services = servicesOf(strapi);
    return {
      /** Adds an endpoint; call it in `register`. */
      add: services.guests.add,
      /** Answers a request to one, as the controller of its route. */
      serve: (ctx: Context) => serve(ctx, services),
      /** Returns SQL of the rule that readers see a version of an opted-in type. */
      visible: (uid: string, row: string) =>
        visibleSql(strapi.db, services.optIns.get(uid).uid, row, services.clock.now()),
      /** Whether readers see an entry. */
      isPublic: services.reading.isPublic,
    };
  },
  'search-index': ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).searchIndex,
  'reading-rule': ({ strapi }: { strapi: Core.Strapi }) => {
    const { guarded, requests } = servicesOf(strapi);
    return {
      /** Whether the request is of a caller of the content API from whom entries of this type are hidden. */
      hides: async (uid: string) => isGuarded(guarded(), uid) && (await requests.isRestricted()),
    };
  },
  cache: ({ strapi }: { strapi: Core.Strapi }) => {
    const { generations, missLimiters } = servicesOf(strapi);
    const { check, invalidate } = generations;
    return { check, invalidate, limitMisses: missLimiters.add, isReading: inSnapshot };
  },
};
