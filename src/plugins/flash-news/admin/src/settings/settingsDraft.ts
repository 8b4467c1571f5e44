import type { ChangeSettingsRequest } from '../../../shared/contracts/settings';
import type { Agency, SettingKey, Settings } from '../../../shared/settings';

/** The text in each field of the settings form, valid or not. */
export interface SettingsDraft {
  defaultMinutes: string;
  maxMinutes: string;
  maxRunning: string;
  /** Comma-separated. */
  presets: string;
  urlPattern: string;
  authorUrlPattern: string;
  urlPatterns: Record<string, string>;
  feedTitles: Record<string, string>;
  publisher: string;
  /** One a line: code, name, web address. */
  agencies: string;
}

const toLine = ({ code, name, url }: Agency): string =>
  [code, name, ...(url === null ? [] : [url])].join(', ');

export const toSettingsDraft = (settings: Settings): SettingsDraft => ({
  defaultMinutes: String(settings.defaultMinutes),
  maxMinutes: String(settings.maxMinutes),
  maxRunning: String(settings.maxRunning),
  presets: settings.presets.join(', '),
  urlPattern: settings.urlPattern ?? '',
  authorUrlPattern: settings.authorUrlPattern ?? '',
  urlPatterns: settings.urlPatterns,
  feedTitles: settings.feedTitles,
  publisher: settings.publisher ?? '',
  agencies: settings.agencies.map(toLine).join('\n'),
});

/** Parses a number. NaN is sent as null, which the server refuses with what it accepts. */
const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

/** Parses `REL, Radio Evropa e Lirë, https://…`; a name may contain commas, and the address may be missing. */
const toAgency = (line: string): Agency => {
  const [code = '', ...rest] = line.split(',').map((part) => part.trim());
  const url = /^https?:/.test(rest.at(-1) ?? '') ? (rest.pop() ?? null) : null;
  return { code, name: rest.join(', '), url };
};

const withoutBlank = (byLocale: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(byLocale).filter(([, text]) => text.trim() !== ''));

const toSettings = (draft: SettingsDraft): Settings => ({
  defaultMinutes: toNumber(draft.defaultMinutes),
  maxMinutes: toNumber(draft.maxMinutes),
  maxRunning: toNumber(draft.maxRunning),
  presets: draft.presets.split(',').map(toNumber),
  urlPattern: draft.urlPattern.trim() || null,
  authorUrlPattern: draft.authorUrlPattern.trim() || null,
  urlPatterns: withoutBlank(draft.urlPatterns),
  feedTitles: withoutBlank(draft.feedTitles),
  publisher: draft.publisher.trim() || null,
  agencies: draft.agencies
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(toAgency),
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
