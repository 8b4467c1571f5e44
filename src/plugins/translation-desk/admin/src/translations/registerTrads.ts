import { PLUGIN_ID } from '../../../shared/plugin-id';
import en from './en.json';
import sq from './sq.json';

/** Returns the panel's messages with the plugin's prefix. */
export const registerTrads = (): Promise<{ data: Record<string, string>; locale: string }[]> =>
  Promise.resolve([
    { data: prefixed(en), locale: 'en' },
    { data: prefixed(sq), locale: 'sq' },
  ]);

const prefixed = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [`${PLUGIN_ID}.${id}`, message]),
  );
