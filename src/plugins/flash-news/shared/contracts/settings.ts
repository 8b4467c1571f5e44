import type { SettingKey, Settings } from '../settings';

export interface Limits {
  defaultMinutes: number;
  maxMinutes: number;
  maxRunning: number;
  /** Lengths that are offered with one click, in minutes. */
  presets: number[];
}

/** PUT /flash-news/settings: what is to be changed; the rest stays as it is. */
export type ChangeSettingsRequest = Partial<Settings>;

/** GET and PUT /flash-news/settings */
export interface SettingsResponse {
  data: Settings;
  /** `locked` is what the configuration file says; `locales` are the newsroom's languages. */
  meta: { locked: SettingKey[]; locales: string[] };
}

/** POST /flash-news/settings/stock-roles: what Strapi's own roles were given that they had not. */
export interface StockRolesResponse {
  data: { role: string; given: number }[];
}
