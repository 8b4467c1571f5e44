import { errors } from '@strapi/utils';
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
import { transact, type Database } from '../../database/connection';
import { lockNewsroom } from '../../database/lock';
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
  throw new errors.ValidationError(`${key}: ${message}`, { errors: [{ path: [key], message }] });
};

/** What is kept, without what this version of the plugin would not accept. */
const soundPart = (kept: unknown): Partial<Settings> => {
  const known = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const sound = SETTING_KEYS.flatMap((key) => {
    const parsed = partialSettings.safeParse({ [key]: known[key] });
    return parsed.success && known[key] !== undefined ? [parsed.data] : [];
  });
  return Object.assign({}, ...sound) as Partial<Settings>;
};

/** What the newsroom has set; read anew each time, since another process may have changed it. */
export const createSettings = ({ db, store, config, locales }: SettingsPeers) => {
  const fixed = (): Partial<Settings> => {
    const said = config();
    const pairs = SETTING_KEYS.filter((key) => said[key] !== undefined);
    return Object.fromEntries(pairs.map((key) => [key, said[key]]));
  };

  const together = (kept: Partial<Settings>): Settings => {
    const all = { ...DEFAULT_SETTINGS, ...kept, ...fixed() };
    // The file may since allow less than what is kept.
    return { ...all, defaultMinutes: Math.min(all.defaultMinutes, all.maxMinutes) };
  };

  const answer = async (data: Settings): Promise<SettingsResponse> => ({
    data,
    meta: {
      locked: Object.keys(fixed()) as SettingKey[],
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

  const current = async (): Promise<Settings> => together(soundPart(await store.load()));

  return {
    current,

    look: async (): Promise<SettingsResponse> => answer(await current()),

    /** Changes what is said and no more. Throws 400 naming the setting: locked, or out of bounds. */
    change: async (request: ChangeSettingsRequest): Promise<SettingsResponse> => {
      const locked = SETTING_KEYS.find((key) => request[key] !== undefined && key in fixed());
      if (locked) refuse(locked, 'is set in the configuration file');
      await checkLocales(request);
      const changed = await transact(db, async () => {
        await lockNewsroom(db);
        const kept = { ...soundPart(await store.load()), ...request };
        const wanted = { ...DEFAULT_SETTINGS, ...kept, ...fixed() };
        if (!isDefaultAllowed(wanted)) {
          refuse('defaultMinutes', `must not be longer than maxMinutes, ${wanted.maxMinutes}`);
        }
        await store.save(kept);
        return together(kept);
      });
      return answer(changed);
    },
  };
};

export type ReadSettings = () => Promise<Settings>;

export type SettingsService = ReturnType<typeof createSettings>;
