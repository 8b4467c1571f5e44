interface Localizations {
  syncNonLocalizedAttributes(...given: unknown[]): Promise<void>;
}

interface I18nPlugin {
  services: { localizations: () => Localizations };
}

/** Turns off i18n's copying of shared fields, which marks languages as modified: `sync-shared-fields` does it. */
const extendI18n = (plugin: I18nPlugin): I18nPlugin => {
  const { localizations } = plugin.services;
  plugin.services.localizations = () => ({
    ...localizations(),
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });
  return plugin;
};

export default extendI18n;
