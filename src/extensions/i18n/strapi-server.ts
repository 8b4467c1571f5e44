interface Localizations {
  syncNonLocalizedAttributes(...given: unknown[]): Promise<void>;
}

interface I18nPlugin {
  services: { localizations: () => Localizations };
}

/**
 * Strapi's i18n without its copying of the fields that all languages share: it compares with whichever row the
 * database gives first, and marks every sibling as modified. `src/document-rules/shared-fields.ts` does it instead.
 */
const extendI18n = (plugin: I18nPlugin): I18nPlugin => {
  const { localizations } = plugin.services;
  plugin.services.localizations = () => ({
    ...localizations(),
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });
  return plugin;
};

export default extendI18n;
