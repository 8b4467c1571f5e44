import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type {
  ChangeSettingsRequest,
  SettingsResponse,
} from '../../../../shared/contracts/settings';
import {
  DEFAULT_SETTINGS,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
} from '../../../../shared/settings';
import { changeNews } from '../../database/change-news';
import type { SettingsStore } from '../../strapi/types';
import type { PluginConfig } from '../config';
import type { Locales } from '../locales';
import { isDefaultAllowed, partialSettings } from './validation';

export interface SettingsPeers {
  db: Database;
  store: SettingsStore;
  config: () => PluginConfig;
  locales: Locales;
}

const refuse = (key: SettingKey, message: string): never => {
  throw invalidField(key, message);
};

/** Returns the valid part of saved settings, which another version of the plugin may have saved. */
const validPart = (saved: unknown): Partial<Settings> => {
  const values =
    typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {};
  const valid = SETTING_KEYS.flatMap((key) => {
    const parsed = partialSettings.safeParse({ [key]: values[key] });
    return parsed.success && values[key] !== undefined ? [parsed.data] : [];
  });
  return Object.assign({}, ...valid) as Partial<Settings>;
};

/** Reads and changes the settings. Nothing is cached, since another process may change them. */
export const createSettings = ({ db, store, config, locales }: SettingsPeers) => {
  const locked = (): Partial<Settings> => {
    const configured = config();
    const pairs = SETTING_KEYS.filter((key) => configured[key] !== undefined);
    return Object.fromEntries(pairs.map((key) => [key, configured[key]]));
  };

  const merge = (saved: Partial<Settings>): Settings => {
    const all = { ...DEFAULT_SETTINGS, ...saved, ...locked() };
    // The configuration file may set a lower maximum than the saved default.
    return { ...all, defaultMinutes: Math.min(all.defaultMinutes, all.maxMinutes) };
  };

  const toResponse = async (data: Settings): Promise<SettingsResponse> => ({
    data,
    meta: {
      locked: Object.keys(locked()) as SettingKey[],
      locales: (await locales.configured()).codes,
    },
  });

  const checkLocales = async (request: ChangeSettingsRequest): Promise<void> => {
    const { codes } = await locales.configured();
    for (const key of ['urlPatterns', 'feedTitles'] as const) {
      const unknown = Object.keys(request[key] ?? {}).find((code) => !codes.includes(code));
      if (unknown === undefined) continue;
      refuse(key, `"${unknown}" is not a configured locale; accepted are ${codes.join(', ')}`);
    }
  };

  const current = async (): Promise<Settings> => merge(validPart(await store.load()));

  return {
    current,

    read: async (): Promise<SettingsResponse> => toResponse(await current()),

    /** Changes the given settings. @throws 400 naming a setting that is locked or out of bounds. */
    change: async (request: ChangeSettingsRequest): Promise<SettingsResponse> => {
      const refused = SETTING_KEYS.find((key) => request[key] !== undefined && key in locked());
      if (refused) refuse(refused, 'is set in the configuration file');
      await checkLocales(request);
      const changed = await changeNews(db, async () => {
        const saved = { ...validPart(await store.load()), ...request };
        const wanted = { ...DEFAULT_SETTINGS, ...saved, ...locked() };
        if (!isDefaultAllowed(wanted)) {
          refuse('defaultMinutes', `must not be longer than maxMinutes, ${wanted.maxMinutes}`);
        }
        await store.save(saved);
        return merge(saved);
      });
      return toResponse(changed);
    },
  };
};

export type ReadSettings = () => Promise<Settings>;

export type SettingsService = ReturnType<typeof createSettings>;
