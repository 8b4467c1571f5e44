import { PLUGIN_ID } from '../../../shared/plugin-id';
import en from './en.json';
import sq from './sq.json';

/**
 * The panel's messages under the plugin's prefix; Strapi fills the gaps of every other language from the
 * English. The Albanian wait for the day on which Strapi's panel can be shown in it: its list of languages
 * is fixed.
 */
export const registerTrads = (): Promise<{ data: Record<string, string>; locale: string }[]> =>
  Promise.resolve([
    { data: prefixed(en), locale: 'en' },
    { data: prefixed(sq), locale: 'sq' },
  ]);

const prefixed = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [`${PLUGIN_ID}.${id}`, message]),
  );
