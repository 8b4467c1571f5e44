interface Localizations {
  syncNonLocalizedAttributes(...given: unknown[]): Promise<void>;
}

interface Locales {
  create(...given: unknown[]): Promise<unknown>;
  delete(key: { id: number }): Promise<{ code: string } | null>;
}

interface Raw {
  raw(sql: string, bindings: unknown[]): Promise<unknown>;
}

interface Metrics {
  sendDidUpdateI18nLocalesEvent(): unknown;
}

interface I18nPlugin {
  services: {
    metrics: () => Metrics;
    localizations: () => Localizations;
    locales: () => Locales;
  };
}

// "lang" in ASCII; no other advisory lock on the database may use it.
const ADVISORY_KEY = 0x6c616e67;

/**
 * Runs a change of the languages in one transaction, one after another over all processes: Strapi replaces the
 * super admin's permissions after each, and two replacements at once would lose some. SQLite has one writer anyway.
 */
const changeLanguages = async <Result>(work: () => Promise<Result>): Promise<Result> =>
  // Strapi types the result as a promise of a promise; `await` flattens it.
  await strapi.db.transaction(async ({ trx }: { trx: Raw }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('select pg_advisory_xact_lock(?)', [ADVISORY_KEY]);
    }
    return work();
  });

/** Deletes a language: its versions, what the plugins keep of them, and who saved them last. */
const deleteLanguage = async (
  locales: Locales,
  key: { id: number },
): ReturnType<Locales['delete']> => {
  const deleted = await locales.delete(key);
  if (deleted) {
    const where = { versionLocale: deleted.code };
    await strapi.db.query('api::last-save.last-save').deleteMany({ where });
  }
  return deleted;
};

/**
 * Turns off i18n's copying of shared fields, which marks languages as modified: `sync-shared-fields` does it. Creates and deletes
 * a language completely or not at all.
 */
const extendI18n = (plugin: I18nPlugin): I18nPlugin => {
  const { localizations, locales, metrics } = plugin.services;
  plugin.services.localizations = () => ({
    ...localizations(),
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });
  // It counts the languages after the transaction of their change, and nobody waits for it. Telemetry is off.
  plugin.services.metrics = () => ({
    ...metrics(),
    sendDidUpdateI18nLocalesEvent: () => undefined,
  });
  plugin.services.locales = () => {
    const original = locales();
    return {
      ...original,
      create: (...given) => changeLanguages(() => original.create(...given)),
      delete: (key) => changeLanguages(() => deleteLanguage(original, key)),
    };
  };
  return plugin;
};

export default extendI18n;
