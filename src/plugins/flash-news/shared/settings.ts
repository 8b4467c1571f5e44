/** An agency whose copy or pictures the newsroom prints, as its credit names it. */
export interface Agency {
  /** Capitals as at the foot of the copy, such as REL. */
  code: string;
  name: string;
  /** http or https; null for none. */
  url: string | null;
}

/** The settings of a newsroom. Those in the configuration file are locked in the panel. */
export interface Settings {
  /** Minutes: the default and the maximum length of a flash, extensions included. */
  defaultMinutes: number;
  maxMinutes: number;
  /** How many flashes may run at once in the newsroom. */
  maxRunning: number;
  /** Lengths offered in the panel, in minutes. */
  presets: number[];
  /** Public URL of an article, with {slug} or {documentId}, and {locale}; null for none. */
  urlPattern: string | null;
  /** Patterns of locales (BCP 47) that have their own. */
  urlPatterns: Record<string, string>;
  /** Public URL of an author's page, with {slug} or {documentId}, and {locale}; null for none. */
  authorUrlPattern: string | null;
  /** By locale. */
  feedTitles: Record<string, string>;
  /** The publisher's name for sitemaps and search engines; null for the feed's title. */
  publisher: string | null;
  /** Offered where a credit is filled in. */
  agencies: Agency[];
}

export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  defaultMinutes: 20,
  maxMinutes: 240,
  maxRunning: 3,
  presets: [10, 20, 60],
  urlPattern: null,
  urlPatterns: {},
  authorUrlPattern: null,
  feedTitles: {},
  publisher: null,
  agencies: [],
};

export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as SettingKey[];

/** The maximum length of a feed's title, in characters. */
export const MAX_TITLE_LENGTH = 100;

/** The maximum number of agencies. */
export const MAX_AGENCIES = 100;

/** The maximum number of presets. */
export const MAX_PRESETS = 5;
