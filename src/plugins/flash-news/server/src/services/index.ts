import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { PluginConfig } from '../config';
import { readCompanions } from '../opt-in/read-companions';
import { readOptIns, type ModelSchema } from '../opt-in/read-opt-ins';
import { populationOf } from '../preview/population';
import type { Guarded } from '../reading/guarded';
import { actorOf } from './actor';
import { createAttach } from './attach';
import { createBySlug } from './by-slug';
import { createClock } from './clock';
import { createContentRequest, type ContentRequest } from './content-request';
import { createCorrections } from './correction';
import { createDesk } from './desk';
import { createDocumentFlash } from './document-flash';
import { createFeed } from './feed';
import { createFlashService } from './flash';
import { createKills } from './kill';
import { createLocales, type I18nLocales } from './locales';
import { createLog } from './log';
import { createOptIns } from './opt-ins';
import { createPermissions, READ, type Ability } from './permissions';
import { createPreview } from './preview';
import { createPublishing } from './publishing';
import { createReading } from './reading';
import { createReleaseService } from './release';
import { createSweep } from './sweep';
import { createWatch } from './watch';
import { createWriting } from './writing';

/** What is used of Strapi's authentication container; it has no public type. */
interface Authentication {
  verify(auth: object, config: { scope: string[] }): Promise<void>;
}

/** The document service for types that are only known at run time. */
type Documents = (
  uid: string,
) => Record<'findOne' | 'publish', (params: object) => Promise<unknown>>;

const CREATOR = { createdBy: { populate: { roles: true } } };

/** What Strapi's router leaves in the state of a request that it has found a route for. */
interface Routed {
  route?: { info?: { type?: string } };
}

/** Strapi's cleaning of answers, for a schema that is only known at run time. */
type Sanitize = (entry: object, schema: unknown) => Promise<object>;

/** A key of its own (RFC 5869), so that no other token of the panel is ever taken for a preview's. */
const previewKey = (strapi: Core.Strapi): Buffer => {
  const secret = strapi.config.get<string>('admin.auth.secret');
  return Buffer.from(hkdfSync('sha256', secret, '', `${PLUGIN_ID} preview`, 32));
};

const contentRequestOf = (strapi: Core.Strapi): ContentRequest | undefined => {
  const request = strapi.requestContext.get();
  const { route } = (request?.state ?? {}) as Routed;
  return route?.info?.type === 'content-api' ? request : undefined;
};

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const config = () => strapi.config.get<PluginConfig>(`plugin::${PLUGIN_ID}`);
  const models = strapi as unknown as {
    contentTypes: Record<string, ModelSchema>;
    getModel(uid: string): ModelSchema | undefined;
  };
  const optIns = createOptIns(() =>
    readOptIns(Object.values(models.contentTypes), (uid) => models.getModel(uid)),
  );
  let known: Guarded | undefined;
  const guarded = (): Guarded =>
    (known ??= {
      news: optIns.all(),
      companions: readCompanions(
        Object.values(models.contentTypes),
        optIns.all().map(({ uid }) => uid),
      ),
    });
  const clock = createClock(db, () => config().clock);
  const locales = createLocales(() => strapi.plugin('i18n').service<I18nLocales>('locales'));
  const permissions = createPermissions((uid, entry) => {
    const manager = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability: {}, model: uid }) as {
      toSubject(target: object, uid: string): unknown;
    };
    return manager.toSubject(entry, uid);
  });
  const currentActor = () => actorOf(strapi.requestContext.get()?.state);
  const requests = createContentRequest({
    current: () => contentRequestOf(strapi),
    verify: (auth, action) => strapi.get<Authentication>('auth').verify(auth, { scope: [action] }),
  });
  const hasDrafts = (uid: string) => models.getModel(uid)?.options?.draftAndPublish === true;
  const documents = strapi.documents as unknown as Documents;
  const findOne = (uid: string, params: object) => documents(uid).findOne(params);
  const publishing = createPublishing({
    db,
    // With its creator, which a role's condition may be about.
    draft: (uid, documentId, locale) =>
      findOne(uid, { documentId, locale, status: 'draft', populate: CREATOR }) as Promise<
        object | null
      >,
    publish: (uid, documentId, locale) => documents(uid).publish({ documentId, locale }),
  });
  const flash = createFlashService({ db, clock, optIns, locales, config, publishing });
  const kills = createKills(db, clock, optIns);
  const desk = createDesk({ db, clock, optIns, locales, flash, kills });
  const attach = createAttach(db, clock);
  const preview = createPreview({
    clock,
    optIns,
    locales,
    config,
    key: () => previewKey(strapi),
    readEntry: (uid, params) => requests.outsideRule(() => findOne(uid, params)),
    populationOf: (uid) => populationOf(uid, (model) => models.getModel(model), guarded()),
    attach,
    withoutPrivate: (uid, entry) =>
      (strapi.contentAPI.sanitize.output as Sanitize)(entry, models.getModel(uid)),
    mayRead(uid, locale) {
      const state = strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined;
      const ability = state?.userAbility;
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
    documentFlash: createDocumentFlash({ db, clock, optIns, flash, kills, permissions, config }),
    release: createReleaseService(db, clock, optIns),
    feed: createFeed({ db, clock, optIns, locales, config }),
    bySlug: createBySlug({ db, clock, optIns, locales, config }, kills),
    corrections: createCorrections(db, clock, optIns),
    kills,
    desk,
    log: createLog(db, async (uid, documentId, locale) =>
      desk.title(uid, documentId, locale ?? (await locales.configured()).default),
    ),
    sweep: createSweep(db, clock, optIns),
    attach,
    reading: createReading({ db, clock, guarded, requests }),
    writing: createWriting({ db, clock, guarded, requests, hasDrafts, findOne }),
    requests,
    watch: createWatch(db, clock, optIns, currentActor),
    config,
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
  log: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).log,
  preview: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).preview,
  sweep: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).sweep,
};
