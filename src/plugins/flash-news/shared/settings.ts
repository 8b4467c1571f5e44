/** What a newsroom may set in the panel. The configuration file goes first, and locks what it says. */
export interface Settings {
  /** Minutes: the length that is offered first, and the longest a flash lasts in all. */
  defaultMinutes: number;
  maxMinutes: number;
  /** How many flashes run at once, over the whole newsroom. */
  maxRunning: number;
  /** Minutes that are offered with one click. */
  presets: number[];
  /** Public address of an article, with {slug} or {documentId}, and {locale}; null for none. */
  urlPattern: string | null;
  /** The same by locale (BCP 47), where a language has its own. */
  urlPatterns: Record<string, string>;
  /** What the feed is called, by locale. */
  feedTitles: Record<string, string>;
  /** Who publishes it, as sitemaps and search engines are told; null for the name of the feed. */
  publisher: string | null;
}

export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  defaultMinutes: 20,
  maxMinutes: 240,
  maxRunning: 3,
  presets: [10, 20, 60],
  urlPattern: null,
  urlPatterns: {},
  feedTitles: {},
  publisher: null,
};

export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as SettingKey[];

/** Longest name of a feed, in characters. */
export const MAX_TITLE_LENGTH = 100;

/** Most lengths that are offered with one click. */
export const MAX_PRESETS = 5;
