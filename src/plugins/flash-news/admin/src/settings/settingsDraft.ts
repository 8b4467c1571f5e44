import type { ChangeSettingsRequest } from '../../../shared/contracts/settings';
import type { SettingKey, Settings } from '../../../shared/settings';

/** The text in each field of the settings form, valid or not. */
export interface SettingsDraft {
  defaultMinutes: string;
  maxMinutes: string;
  maxRunning: string;
  /** Comma-separated. */
  presets: string;
  urlPattern: string;
  urlPatterns: Record<string, string>;
  feedTitles: Record<string, string>;
  publisher: string;
}

export const toSettingsDraft = (settings: Settings): SettingsDraft => ({
  defaultMinutes: String(settings.defaultMinutes),
  maxMinutes: String(settings.maxMinutes),
  maxRunning: String(settings.maxRunning),
  presets: settings.presets.join(', '),
  urlPattern: settings.urlPattern ?? '',
  urlPatterns: settings.urlPatterns,
  feedTitles: settings.feedTitles,
  publisher: settings.publisher ?? '',
});

/** Parses a number. NaN is sent as null, which the server refuses with what it accepts. */
const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

const withoutBlank = (byLocale: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(byLocale).filter(([, text]) => text.trim() !== ''));

const toSettings = (draft: SettingsDraft): Settings => ({
  defaultMinutes: toNumber(draft.defaultMinutes),
  maxMinutes: toNumber(draft.maxMinutes),
  maxRunning: toNumber(draft.maxRunning),
  presets: draft.presets.split(',').map(toNumber),
  urlPattern: draft.urlPattern.trim() || null,
  urlPatterns: withoutBlank(draft.urlPatterns),
  feedTitles: withoutBlank(draft.feedTitles),
  publisher: draft.publisher.trim() || null,
});

/** Returns only the settings that the draft changes, so that a colleague's changes to others stay. */
export const changedSettings = (
  draft: SettingsDraft,
  settings: Settings,
): ChangeSettingsRequest => {
  const wanted = toSettings(draft);
  const changed = (Object.keys(wanted) as SettingKey[]).filter(
    (key) => JSON.stringify(wanted[key]) !== JSON.stringify(settings[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, wanted[key]]));
};
