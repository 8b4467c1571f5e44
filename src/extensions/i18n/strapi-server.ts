interface Localizations {
  syncNonLocalizedAttributes(...given: unknown[]): Promise<void>;
}

interface Locales {
  delete(key: { id: number }): Promise<{ code: string } | null>;
}

interface I18nPlugin {
  services: { localizations: () => Localizations; locales: () => Locales };
}

/** Deletes a language in one transaction: its versions, what the plugins keep of them, and who saved them last. */
const deleteLanguage = async (
  locales: Locales,
  key: { id: number },
): ReturnType<Locales['delete']> =>
  // Strapi types the result as a promise of a promise; `await` flattens it.
  await strapi.db.transaction(async () => {
    const deleted = await locales.delete(key);
    if (deleted) {
      const where = { versionLocale: deleted.code };
      await strapi.db.query('api::last-save.last-save').deleteMany({ where });
    }
    return deleted;
  });

/**
 * Turns off i18n's copying of shared fields, which marks languages as modified: `sync-shared-fields` does it. Deletes a language
 * completely or not at all.
 */
const extendI18n = (plugin: I18nPlugin): I18nPlugin => {
  const { localizations, locales } = plugin.services;
  plugin.services.localizations = () => ({
    ...localizations(),
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });
  plugin.services.locales = () => {
    const original = locales();
    return { ...original, delete: (key) => deleteLanguage(original, key) };
  };
  return plugin;
};

export default extendI18n;
