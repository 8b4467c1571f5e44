/** Returns a plugin's messages by locale, as Strapi's panel registers them: with the plugin's prefix. */
export const tradsOf = (
  plugin: string,
  locales: Record<string, Record<string, string>>,
): Promise<{ data: Record<string, string>; locale: string }[]> =>
  Promise.resolve(
    Object.entries(locales).map(([locale, messages]) => ({
      data: prefixed(plugin, messages),
      locale,
    })),
  );

const prefixed = (plugin: string, messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, message]) => [`${plugin}.${id}`, message]));
