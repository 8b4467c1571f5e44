import { SETTING_KEYS, type SettingKey } from '../../../shared/settings';

/** Replaces the setting's key at the start of a refusal by the label of its field. */
export const labelRefusal = (message: string, label: (key: SettingKey) => string): string => {
  const key = SETTING_KEYS.find((each) => new RegExp(`^${each}\\b`).test(message));
  return key === undefined ? message : message.replace(/^[^:]*/, `“${label(key)}”`);
};
