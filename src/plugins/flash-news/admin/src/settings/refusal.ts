import { SETTING_KEYS, type SettingKey } from '../../../shared/settings';

/** The server's message with the name of the field as the form has it, where it begins with one. */
export const inWords = (message: string, label: (key: SettingKey) => string): string => {
  const key = SETTING_KEYS.find((each) => new RegExp(`^${each}\\b`).test(message));
  return key === undefined ? message : message.replace(/^[^:]*/, `“${label(key)}”`);
};
