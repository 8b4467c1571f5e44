import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { PluginConfig } from '../config';
import { readOptIns, type ModelSchema } from '../opt-in/read-opt-ins';
import { actorOf } from './actor';
import { createAttach } from './attach';
import { createClock } from './clock';
import { createDocumentFlash } from './document-flash';
import { createFeed } from './feed';
import { createFlashService } from './flash';
import { createLocales, type I18nLocales } from './locales';
import { createLog } from './log';
import { createOptIns } from './opt-ins';
import { createPermissions } from './permissions';
import { createReleaseService } from './release';
import { createSweep } from './sweep';
import { createWatch } from './watch';

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
  const clock = createClock(db, () => config().clock);
  const locales = createLocales(() => strapi.plugin('i18n').service<I18nLocales>('locales'));
  const permissions = createPermissions((uid, locale) => {
    const manager = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability: {}, model: uid }) as {
      toSubject(target: object, uid: string): unknown;
    };
    return manager.toSubject({ locale }, uid);
  });
  const currentActor = () => actorOf(strapi.requestContext.get()?.state);
  const flash = createFlashService({ db, clock, optIns, locales, config });
  return {
    clock,
    optIns,
    locales,
    permissions,
    flash,
    documentFlash: createDocumentFlash({ db, clock, optIns, flash, permissions, config }),
    release: createReleaseService(db, clock, optIns),
    feed: createFeed({ db, clock, optIns, locales, config }),
    log: createLog(db),
    sweep: createSweep(db, clock, optIns),
    attach: createAttach(db, clock),
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
  log: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).log,
  sweep: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).sweep,
};
