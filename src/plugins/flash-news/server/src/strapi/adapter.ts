import { hkdfSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import { i18nLocales } from '@newsroom/plugin-kit/server/strapi/locales';
import { createToSubject } from '@newsroom/plugin-kit/server/strapi/to-subject';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { actingAs } from './acting';
import { actorOf } from './actor';
import type { ModelSchema } from './model';
import { serverAddress } from './server-address';
import type {
  ContentRequest,
  CompletionMark,
  RolePermission,
  Roles,
  SettingsStore,
  StateStore,
  StrapiRoute,
  StrapiWebhook,
  WebhookStore,
} from './types';

/** Strapi's authentication container, which has no public type. */
interface Authentication {
  verify(auth: object, config: { scope: string[] }): Promise<void>;
}

/** The document service for types known at run time only. */
type Documents = (
  uid: string,
) => Record<'findOne' | 'publish' | 'unpublish', (params: object) => Promise<unknown>>;

type Sanitize = (entry: object, schema: unknown) => Promise<object>;

interface Models {
  contentTypes: Record<string, ModelSchema>;
  components: Record<string, ModelSchema>;
  getModel(uid: string): ModelSchema | undefined;
}

interface RoleService {
  findOne(where: object): Promise<{ id: number; name: string } | null>;
  assignPermissions(id: number, permissions: object[]): Promise<unknown>;
}

interface PermissionService {
  engine: { generateUserAbility(staff: unknown): Promise<Ability> };
  findMany(params: object): Promise<RolePermission[]>;
}

interface StaffService {
  /** Returns a member of staff with roles. */
  findOne(id: number): Promise<{ isActive: boolean; blocked: boolean | null } | null>;
}

interface StrapiWebhookStore {
  findWebhooks(): Promise<StrapiWebhook[]>;
  updateWebhook(id: string, webhook: StrapiWebhook): Promise<StrapiWebhook | null>;
}

const SETTINGS = { key: 'settings' };

const completionMark = <Value = boolean>(
  strapi: Core.Strapi,
  key: string,
): CompletionMark<Value> => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  return {
    load: async () => ((await store().get({ key })) as Value | null | undefined) ?? null,
    save: async (value) => {
      await store().set({ key, value });
    },
  };
};

/** Returns the store of a value of the plugin; its reader knows the type. */
const stateStore = <State>(strapi: Core.Strapi, key: string): StateStore<State> => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  return {
    load: async () => ((await store().get({ key })) as State | null | undefined) ?? null,
    save: async (value) => {
      await store().set({ key, value });
    },
  };
};

interface ContentRoutes {
  'content-api': { routes: StrapiRoute[] };
}

/** Strapi's check of what a user may read of a type, as the content manager uses it. */
interface PermissionCheckers {
  create(of: { userAbility: Ability; model: string }): {
    sanitizedQuery: { read(query: object): Promise<object> };
  };
}

interface QueryParams {
  transform(uid: string, query: object): { where?: object };
}

/** The state of a request: its route, and the permissions of staff. */
interface PanelRequestState {
  route?: { info?: { type?: string } };
  userAbility?: Ability;
}

/** Populates the creator, on which a role's condition may depend. */
const CREATOR = { createdBy: { populate: { roles: true } } };

/** All that the services use of Strapi. Its untyped objects are narrowed here and in the wiring alone. */
export const createAdapter = (strapi: Core.Strapi) => {
  const models = strapi as unknown as Models;
  const documents = strapi.documents as unknown as Documents;
  const request = () => strapi.requestContext.get();
  const stateOf = (): PanelRequestState => request()?.state ?? {};
  const findOne = (uid: string, params: object) => documents(uid).findOne(params);

  return {
    types: () => Object.values(models.contentTypes),
    components: () => Object.values(models.components),
    modelOf: (uid: string) => models.getModel(uid),
    hasDrafts: (uid: string) => models.getModel(uid)?.options?.draftAndPublish === true,
    i18n: () => i18nLocales(strapi),
    findOne,
    draftOf: (uid: string, documentId: string, locale: string) =>
      findOne(uid, { documentId, locale, status: 'draft', populate: CREATOR }) as Promise<
        object | null
      >,
    publish: (uid: string, documentId: string, locale: string[]) =>
      documents(uid).publish({ documentId, locale }),
    unpublish: (uid: string, documentId: string, locale: string) =>
      documents(uid).unpublish({ documentId, locale }),
    withoutPrivate: (uid: string, entry: object) =>
      (strapi.contentAPI.sanitize.output as Sanitize)(entry, models.getModel(uid)),

    /** Returns the condition on the rows of a type that a user may read in the content manager. */
    async readableBy(ability: Ability, uid: string): Promise<object> {
      const checkers = strapi
        .plugin('content-manager')
        .service('permission-checker') as unknown as PermissionCheckers;
      const { sanitizedQuery } = checkers.create({ userAbility: ability, model: uid });
      const params = strapi.get<QueryParams>('query-params');
      return params.transform(uid, await sanitizedQuery.read({})).where ?? {};
    },

    toSubject: createToSubject(strapi),

    serverAddress: () => serverAddress(strapi),
    /** The address of a request that Koa hasn't got, by Koa's rules for proxies. */
    addressOf: (request: IncomingMessage, response: ServerResponse): string =>
      strapi.server.app.createContext(request, response).request.ip,
    /** A plugin's routes of the content API, with the app's changes; those of this one without a name. */
    contentRoutes: (plugin: string = PLUGIN_ID): StrapiRoute[] => {
      const { routes } = strapi.plugin(plugin) as unknown as { routes: ContentRoutes };
      return routes['content-api'].routes;
    },
    logInfo: (text: string): void => {
      strapi.log.info(`${PLUGIN_ID}: ${text}`);
    },
    logError: (error: unknown): void => {
      strapi.log.error(`${PLUGIN_ID}: ${String(error)}`);
    },

    /** The current request's actor: a member of staff, an API token, or the system. */
    actor: () => actingAs() ?? actorOf(request()?.state),
    ability: () => stateOf().userAbility,
    /** The ability of a member of staff; null if the account is gone, inactive or blocked. */
    async abilityOf(id: number): Promise<Ability | null> {
      const staff = await (strapi.service('admin::user') as unknown as StaffService).findOne(id);
      if (!staff?.isActive || staff.blocked === true) return null;
      const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
      return engine.generateUserAbility(staff);
    },

    /** The current request, if it is to the content API. */
    contentRequest: (): ContentRequest | undefined =>
      stateOf().route?.info?.type === 'content-api' ? request() : undefined,
    verify: (auth: object, action: string) =>
      strapi.get<Authentication>('auth').verify(auth, { scope: [action] }),

    isLocalized: (uid: string) =>
      (models.getModel(uid)?.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n
        ?.localized === true,

    settingsStore: {
      load: () => strapi.store({ type: 'plugin', name: PLUGIN_ID }).get(SETTINGS),
      save: async (value) => {
        await strapi.store({ type: 'plugin', name: PLUGIN_ID }).set({ ...SETTINGS, value });
      },
    } satisfies SettingsStore,

    facetsMark: completionMark<string>(strapi, 'facets-complete'),
    releasesMark: completionMark(strapi, 'releases-complete'),
    searchState: stateStore<{ definition: string }>(strapi, 'search-index'),

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
      all: () => strapi.get<StrapiWebhookStore>('webhookStore').findWebhooks(),
      async save(webhook) {
        const store = strapi.get<StrapiWebhookStore>('webhookStore');
        const changed = await store.updateWebhook(webhook.id, webhook);
        const runner = strapi.get<{ update(webhook: StrapiWebhook): void }>('webhookRunner');
        if (changed) runner.update(changed);
      },
    } satisfies WebhookStore,

    /** Derives the key of preview tokens (RFC 5869), so that no other token of the panel is valid as one. */
    previewKey(): Buffer {
      const secret = strapi.config.get<string>('admin.auth.secret');
      return Buffer.from(hkdfSync('sha256', secret, '', `${PLUGIN_ID} preview`, 32));
    },
  };
};
