/*
 * The parts of Strapi's own objects that the plugin uses; Strapi's types say more, say it less strictly, or are not
 * public. Only the adapter and the wiring turn Strapi's objects into these.
 */

/** What is read of Koa's `ctx.state` as Strapi's authentication leaves it. */
export interface RequestState {
  user?: { id: number; firstname?: string; lastname?: string; username?: string; email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** CASL as Strapi's panel permissions use it: may I, on a type, or on an entry in a locale. */
export interface Ability {
  can(action: string, subject?: unknown): boolean;
}

/** The two calls of Strapi's i18n service (`plugin::i18n.locales`) that are used here. */
export interface I18nLocales {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

/** A request to the content API as far as the rules look at it. */
export interface ContentRequest {
  state: RequestState;
  query: { status?: unknown };
}

/** A route of the plugin as Strapi has it; an app may have added something to it. */
export interface StrapiRoute {
  path: string;
  handler: unknown;
  config?: { auth?: false | { scope?: string[] }; policies?: unknown[]; middlewares?: unknown[] };
}

/** Where this server is to be found, without a slash at the end, and the prefix of its content API. */
export interface ServerAddress {
  base: string;
  prefix: string;
}

/** Where settings are kept: one value, null until something is set. */
export interface SettingsStore {
  get(): Promise<unknown>;
  set(value: object): Promise<void>;
}

/** A permission of Strapi's panel. */
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

/** Strapi's roles, and what they are given as a whole. */
export interface Roles {
  find(code: string): Promise<StockRole | null>;
  assign(id: number, permissions: RolePermission[]): Promise<void>;
}

/** A webhook as Strapi keeps it; `events` holds those of others too. */
export interface StrapiWebhook {
  id: string;
  name: string;
  url: string;
  headers: object;
  events: string[];
  isEnabled: boolean;
}

/** Strapi's webhooks. `put` takes effect at once, in this process. */
export interface WebhookRegister {
  all(): Promise<StrapiWebhook[]>;
  put(webhook: StrapiWebhook): Promise<void>;
}

/** Makes the thing that conditions are held against: an entry of a type, or what is known of it. */
export type ToSubject = (uid: string, entry: object) => unknown;

/** What is kept for the next boot: whether some work is complete; null where nobody said so. */
export interface CompletionMark {
  load: () => Promise<boolean | null>;
  save: (isComplete: boolean) => Promise<void>;
}
