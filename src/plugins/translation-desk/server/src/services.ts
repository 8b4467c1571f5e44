import type { Core } from '@strapi/strapi';
import { createBringWithTranslation } from './companions/bring-with-translation';
import { createCompanions } from './companions/service';
import { parseConfig } from './config';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { createDeskPage } from './desk/desk-page';
import { createTranslationDocument } from './desk/translation-document';
import { createTranslatedTypes } from './opt-in/translated-types';
import { readTranslatedTypes } from './opt-in/read-translated-types';
import { createLibreTranslate } from './proposals/libre-translate';
import { createRefuseProposals } from './proposals/refuse-proposals';
import { createKeepFormerTexts } from './recording/keep-former-texts';
import { createRebuild } from './recording/rebuild';
import { createRecomputeDocuments } from './recording/recompute-documents';
import { createReconcile } from './recording/reconcile';
import { createRecordDocument } from './recording/record-document';
import { createRecordWrites } from './recording/record-writes';
import { createSeen } from './recording/seen';
import { createSweepKeptTexts } from './recording/sweep-kept-texts';
import { createTranslations } from './recording/translation-service';
import { createRoles } from './roles/service';
import { createAdapter } from './strapi/adapter';
import { createFlashNews } from './strapi/flash-news';
import { createLocales } from './strapi/locales';
import { createPermissions } from './strapi/permissions';
import { sourceLocaleOf } from './state/store/rows';
import { createLoadDocumentIds, createLoadVersions } from './texts/store/load-versions';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const adapter = createAdapter(strapi);
  const { locales, modelOf } = adapter;
  const config = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
  const now = (): number => config.clock?.() ?? Date.now();
  const types = createTranslatedTypes(() => readTranslatedTypes(adapter.types(), adapter.modelOf));
  const loadVersions = createLoadVersions(db, adapter.modelOf);
  const seen = createSeen(adapter.seenHeader);
  const keepFormerTexts = createKeepFormerTexts({ db, now });
  const recording = { db, now, types, loadVersions, locales, keepFormerTexts, seen };
  const recordDocument = createRecordDocument(recording);
  const recompute = createRecomputeDocuments({ ...recording, recordDocument });
  const reconcile = createReconcile({
    ...{ db, types, locales, recompute },
    onFailure: ({ contentType, documentId, error }) => {
      adapter.logInfo(
        `no translations are recorded of ${contentType} ${documentId}: ${String(error)}`,
      );
    },
  });
  const translations = createTranslations({
    ...{ ...recording, recordDocument },
    isPreparing: reconcile.isPreparing,
  });
  const permissions = createPermissions(adapter.toSubject);
  const flashNews = createFlashNews(strapi);
  const projectLocales = createLocales(strapi);
  const companions = createCompanions({ db, types, modelOf, documents: adapter.documents });
  const { libreTranslate } = config;
  const provider =
    config.provider ?? (libreTranslate === null ? null : createLibreTranslate(libreTranslate));
  return {
    db,
    types,
    modelOf,
    permissions,
    reconcile,
    translations,
    companions,
    provider,
    locales: projectLocales,
    maxCharacters: libreTranslate?.maxCharacters ?? Infinity,
    roles: createRoles(adapter.roles, db),
    localeCodes: locales,
    deskPage: createDeskPage({
      ...{ db, types, permissions, flashNews, now, locales: projectLocales },
      isPreparing: translations.isPreparing,
    }),
    translationDocument: createTranslationDocument({
      ...{ db, types, translations, permissions, flashNews, now },
      hasProvider: provider !== null,
    }),
    bringWithTranslation: createBringWithTranslation({
      ...{ db, types, companions },
      defaultLocale: projectLocales.default,
      sourceOf: (contentType, documentId) => sourceLocaleOf(db, { contentType, documentId }),
    }),
    refuseProposals: createRefuseProposals({ db, types, defaultLocale: projectLocales.default }),
    rebuild: createRebuild({ db, types, locales, recompute }),
    recordWrites: createRecordWrites({
      ...{ ...recording, recordDocument },
      loadDocumentIds: createLoadDocumentIds(db),
    }),
    sweepKeptTexts: createSweepKeptTexts({ db, now, keepFormerTexts }),
  };
};

export type Services = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, Services>();

/** Returns the plugin's services of a Strapi, created once. */
export const servicesOf = (strapi: Core.Strapi): Services => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};

/** The services that other plugins and the app reach by `strapi.plugin('translation-desk').service(…)`. */
export default {
  translations: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).translations,
  reconcile: ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).reconcile,
  rebuild: ({ strapi }: { strapi: Core.Strapi }) => ({ run: servicesOf(strapi).rebuild }),
  'kept-texts': ({ strapi }: { strapi: Core.Strapi }) => ({
    sweep: servicesOf(strapi).sweepKeptTexts,
  }),
};
