import type { Agency, SettingKey, Settings } from '../settings';

export interface Limits {
  defaultMinutes: number;
  maxMinutes: number;
  maxRunning: number;
  /** Lengths offered in the panel, in minutes. */
  presets: number[];
}

/** PUT /flash-news/settings: the settings to change. */
export type ChangeSettingsRequest = Partial<Settings>;

/** GET and PUT /flash-news/settings */
export interface SettingsResponse {
  data: Settings;
  /** `locked` are those of the configuration file. */
  meta: { locked: SettingKey[]; locales: string[] };
}

/** GET /flash-news/agencies */
export interface AgenciesResponse {
  data: Agency[];
}

/** POST /flash-news/settings/stock-roles: how many permissions were granted to each of Strapi's built-in roles. */
export interface StockRolesResponse {
  data: { role: string; given: number }[];
}
