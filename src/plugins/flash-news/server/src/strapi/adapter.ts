import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { actorOf } from './actor';
import type { ModelSchema } from './model';
import type {
  Ability,
  ContentRequest,
  I18nLocales,
  CompletionMark,
  RolePermission,
  Roles,
  ServerAddress,
  SettingsStore,
  StrapiRoute,
  StrapiWebhook,
  WebhookRegister,
} from './types';

/** What is used of Strapi's authentication container; it has no public type. */
interface Authentication {
  verify(auth: object, config: { scope: string[] }): Promise<void>;
}

/** The document service for types that are only known at run time. */
type Documents = (
  uid: string,
) => Record<'findOne' | 'publish', (params: object) => Promise<unknown>>;

/** Strapi's cleaning of answers, for a schema that is only known at run time. */
type Sanitize = (entry: object, schema: unknown) => Promise<object>;

/** Strapi's models by uid; of its own type, which says much more, only this is read. */
interface Models {
  contentTypes: Record<string, ModelSchema>;
  getModel(uid: string): ModelSchema | undefined;
}

/** What is used of the panel's permissions. */
interface AdminPermissions {
  createPermissionsManager(options: { ability: object; model: string }): {
    toSubject(target: object, uid: string): unknown;
  };
}

/** Strapi's roles; of its own services only this is used. */
interface RoleService {
  findOne(where: object): Promise<{ id: number; name: string } | null>;
  assignPermissions(id: number, permissions: object[]): Promise<unknown>;
}

interface PermissionService {
  findMany(params: object): Promise<RolePermission[]>;
}

interface WebhookStore {
  findWebhooks(): Promise<StrapiWebhook[]>;
  updateWebhook(id: string, webhook: StrapiWebhook): Promise<StrapiWebhook | null>;
}

const SETTINGS = { key: 'settings' };

const markOf = (strapi: Core.Strapi, key: string): CompletionMark => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  return {
    load: async () => ((await store().get({ key })) as boolean | null | undefined) ?? null,
    save: async (value) => {
      await store().set({ key, value });
    },
  };
};

interface ContentRoutes {
  'content-api': { routes: StrapiRoute[] };
}

/** What Strapi leaves in the state of a request: its route, and who is at the panel. */
interface PanelRequestState {
  route?: { info?: { type?: string } };
  userAbility?: Ability;
}

/** With its creator, which a role's condition may be about. */
const CREATOR = { createdBy: { populate: { roles: true } } };

/** Without a path at the end; a server that listens everywhere is nowhere to be found under that name. */
const reachable = (url: string): string =>
  url.replace(/\/$/, '').replace('//0.0.0.0', '//localhost');

/**
 * All that the services use of Strapi, in words of their own. The only place besides the wiring that knows how
 * Strapi calls it, and where its types are narrowed.
 */
export const createAdapter = (strapi: Core.Strapi) => {
  const models = strapi as unknown as Models;
  const documents = strapi.documents as unknown as Documents;
  const request = () => strapi.requestContext.get();
  const stateOf = (): PanelRequestState => request()?.state ?? {};
  const findOne = (uid: string, params: object) => documents(uid).findOne(params);

  return {
    types: () => Object.values(models.contentTypes),
    modelOf: (uid: string) => models.getModel(uid),
    hasDrafts: (uid: string) => models.getModel(uid)?.options?.draftAndPublish === true,
    i18n: () => strapi.plugin('i18n').service<I18nLocales>('locales'),
    findOne,
    draftOf: (uid: string, documentId: string, locale: string) =>
      findOne(uid, { documentId, locale, status: 'draft', populate: CREATOR }) as Promise<
        object | null
      >,
    publish: (uid: string, documentId: string, locale: string[]) =>
      documents(uid).publish({ documentId, locale }),
    withoutPrivate: (uid: string, entry: object) =>
      (strapi.contentAPI.sanitize.output as Sanitize)(entry, models.getModel(uid)),

    /** What conditions of the panel's permissions are held against. */
    toSubject(uid: string, entry: object): unknown {
      const service = strapi.service('admin::permission') as unknown as AdminPermissions;
      const manager = service.createPermissionsManager({ ability: {}, model: uid });
      return manager.toSubject(entry, uid);
    },

    /** Where this server is to be found, as Strapi was told. */
    place: (): ServerAddress => ({
      base: reachable(strapi.config.get<string>('server.absoluteUrl')),
      prefix: strapi.config.get<string>('api.rest.prefix', '/api'),
    }),
    /** The plugin's routes of the content API, with whatever an app added to them. */
    contentRoutes: (): StrapiRoute[] => {
      const { routes } = strapi.plugin(PLUGIN_ID) as unknown as { routes: ContentRoutes };
      return routes['content-api'].routes;
    },
    report: (text: string): void => {
      strapi.log.info(`${PLUGIN_ID}: ${text}`);
    },
    complain: (error: unknown): void => {
      strapi.log.error(`${PLUGIN_ID}: ${String(error)}`);
    },

    /** Who is at work: a member of staff, an API token, or the system. */
    actor: () => actorOf(request()?.state),
    ability: () => stateOf().userAbility,

    /** The request under way, if it is one to the content API. */
    contentRequest: (): ContentRequest | undefined =>
      stateOf().route?.info?.type === 'content-api' ? request() : undefined,
    verify: (auth: object, action: string) =>
      strapi.get<Authentication>('auth').verify(auth, { scope: [action] }),

    isLocalized: (uid: string) =>
      (models.getModel(uid)?.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n
        ?.localized === true,

    settingsStore: {
      get: () => strapi.store({ type: 'plugin', name: PLUGIN_ID }).get(SETTINGS),
      set: async (value) => {
        await strapi.store({ type: 'plugin', name: PLUGIN_ID }).set({ ...SETTINGS, value });
      },
    } satisfies SettingsStore,

    facetsMark: markOf(strapi, 'facets-complete'),
    releasesMark: markOf(strapi, 'releases-complete'),

    roles: {
      async find(code) {
        const role = await (strapi.service('admin::role') as unknown as RoleService).findOne({
          code,
        });
        if (!role) return null;
        const service = strapi.service('admin::permission') as unknown as PermissionService;
        const found = await service.findMany({ where: { role: { id: role.id } } });
        const permissions = found.map(({ action, subject, properties, conditions }) => ({
          ...{ action, subject, properties, conditions },
        }));
        return { id: role.id, name: role.name, permissions };
      },
      async assign(id, permissions) {
        const service = strapi.service('admin::role') as unknown as RoleService;
        await service.assignPermissions(id, permissions);
      },
    } satisfies Roles,

    webhooks: {
      all: () => strapi.get<WebhookStore>('webhookStore').findWebhooks(),
      async put(webhook) {
        const store = strapi.get<WebhookStore>('webhookStore');
        const changed = await store.updateWebhook(webhook.id, webhook);
        const runner = strapi.get<{ update(webhook: StrapiWebhook): void }>('webhookRunner');
        if (changed) runner.update(changed);
      },
    } satisfies WebhookRegister,

    /** A key of its own (RFC 5869), so that no other token of the panel is ever taken for a preview's. */
    previewKey(): Buffer {
      const secret = strapi.config.get<string>('admin.auth.secret');
      return Buffer.from(hkdfSync('sha256', secret, '', `${PLUGIN_ID} preview`, 32));
    },
  };
};
