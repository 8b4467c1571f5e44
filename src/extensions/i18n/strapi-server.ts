interface Localizations {
  syncNonLocalizedAttributes(...given: unknown[]): Promise<void>;
}

interface I18nPlugin {
  services: { localizations: () => Localizations };
}

/**
 * Turns off i18n's copying of shared fields: it compares with whichever row the database returns first, and marks
 * every other language as modified. `src/document-rules/sync-shared-fields.ts` copies them instead.
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
