/** Koa's `ctx.state` after Strapi's authentication. */
export interface RequestState {
  user?: { id: number; firstname?: string; lastname?: string; username?: string; email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** A request to the content API, as the reading rule sees it. */
export interface ContentRequest {
  state: RequestState;
  query: { status?: unknown };
}

/** A route of the plugin in Strapi, possibly changed by an app. */
export interface StrapiRoute {
  path: string;
  handler: unknown;
  config?: { auth?: false | { scope?: string[] }; policies?: unknown[]; middlewares?: unknown[] };
}

/** Stores the settings as one value, null until the first save. */
export interface SettingsStore {
  load(): Promise<unknown>;
  save(value: object): Promise<void>;
}

export interface RolePermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: unknown[];
}

export interface StockRole {
  id: number;
  name: string;
  permissions: RolePermission[];
}

/** Strapi's roles; `assign` replaces all permissions of one. */
export interface Roles {
  find(code: string): Promise<StockRole | null>;
  assign(id: number, permissions: RolePermission[]): Promise<void>;
}

/** A webhook of Strapi; `events` may include those of other plugins. */
export interface StrapiWebhook {
  id: string;
  name: string;
  url: string;
  headers: object;
  events: string[];
  isEnabled: boolean;
}

/** Strapi's webhooks. `save` takes effect at once, in this process. */
export interface WebhookStore {
  all(): Promise<StrapiWebhook[]>;
  save(webhook: StrapiWebhook): Promise<void>;
}

/** Stores, across boots, whether some work is complete, or what of it; null if that was never saved. */
export interface CompletionMark<Value = boolean> {
  load: () => Promise<Value | null>;
  save: (value: Value) => Promise<void>;
}

/** A value that the plugin stores. */
export interface StateStore<State> {
  load: () => Promise<State | null>;
  save: (state: State) => Promise<void>;
}
