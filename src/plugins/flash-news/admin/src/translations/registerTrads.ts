import { PLUGIN_ID } from '../../../shared/plugin-id';
import en from './en.json';

/**
 * The panel's messages under the plugin's prefix. English alone: Strapi fills the gaps of every
 * other language from it.
 */
export const registerTrads = (): Promise<{ data: Record<string, string>; locale: string }[]> =>
  Promise.resolve([{ data: prefixed(en), locale: 'en' }]);

const prefixed = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [`${PLUGIN_ID}.${id}`, message]),
  );
