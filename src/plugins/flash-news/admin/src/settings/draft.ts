import type { ChangeSettingsRequest } from '../../../shared/contracts/settings';
import type { SettingKey, Settings } from '../../../shared/settings';

/** Settings as they stand in the fields of a form: as text, sound or not. */
export interface Draft {
  defaultMinutes: string;
  maxMinutes: string;
  maxRunning: string;
  /** With commas between. */
  presets: string;
  urlPattern: string;
  urlPatterns: Record<string, string>;
  feedTitles: Record<string, string>;
  publisher: string;
}

export const draftOf = (settings: Settings): Draft => ({
  defaultMinutes: String(settings.defaultMinutes),
  maxMinutes: String(settings.maxMinutes),
  maxRunning: String(settings.maxRunning),
  presets: settings.presets.join(', '),
  urlPattern: settings.urlPattern ?? '',
  urlPatterns: settings.urlPatterns,
  feedTitles: settings.feedTitles,
  publisher: settings.publisher ?? '',
});

/** NaN for what is no number: it is sent as null, and the server says what it accepts. */
const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

const filled = (byLocale: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(byLocale).filter(([, text]) => text.trim() !== ''));

const settingsOf = (draft: Draft): Settings => ({
  defaultMinutes: toNumber(draft.defaultMinutes),
  maxMinutes: toNumber(draft.maxMinutes),
  maxRunning: toNumber(draft.maxRunning),
  presets: draft.presets.split(',').map(toNumber),
  urlPattern: draft.urlPattern.trim() || null,
  urlPatterns: filled(draft.urlPatterns),
  feedTitles: filled(draft.feedTitles),
  publisher: draft.publisher.trim() || null,
});

/** What differs from the settings as they were read, so that what a colleague sets meanwhile stays. */
export const changesOf = (draft: Draft, settings: Settings): ChangeSettingsRequest => {
  const wanted = settingsOf(draft);
  const changed = (Object.keys(wanted) as SettingKey[]).filter(
    (key) => JSON.stringify(wanted[key]) !== JSON.stringify(settings[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, wanted[key]]));
};
