import type { Core } from '@strapi/strapi';
import { createCheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import { createPermissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import { createBringWithTranslation } from './companions/bring-with-translation';
import { createFollowSource } from './companions/follow-source';
import { createCompanions } from './companions/service';
import { parseConfig } from './config';
import { PLUGIN_ID } from '../../shared/plugin-id';
import { createDeskPage } from './desk/desk-page';
import { createPicturesBeside } from './desk/store/pictures';
import { createTranslationDocument } from './desk/translation-document';
import { createPermittedPaths } from './opt-in/permitted-paths';
import { createTranslatedTypes } from './opt-in/translated-types';
import { readTranslatedTypes } from './opt-in/read-translated-types';
import { createLibreTranslate } from './proposals/libre-translate';
import { createFollowProposals } from './proposals/follow-proposals';
import { createProposals } from './proposals/service';
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
import { createTranslatorRole } from './roles/translator-role';
import { createAdapter } from './strapi/adapter';
import { createFlashNews } from './strapi/flash-news';
import { createLocales } from './strapi/locales';
import { sourceLocaleOf } from './state/store/rows';
import { createLoadDocumentIds } from './texts/store/companion-links';
import { createLoadVersions } from './texts/store/load-versions';

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
  const permittedPaths = createPermittedPaths({ modelOf, permissions });
  const checkLocale = createCheckLocale(locales);
  const flashNews = createFlashNews(strapi);
  const projectLocales = createLocales(strapi);
  const companions = createCompanions({ db, types, modelOf, documents: adapter.documents });
  const proposals = createProposals({ db, now });
  const loadDocumentIds = createLoadDocumentIds(db);
  const sourceOf = (contentType: string, documentId: string): Promise<string | null> =>
    sourceLocaleOf(db, { contentType, documentId });
  const { libreTranslate } = config;
  const provider =
    config.provider ?? (libreTranslate === null ? null : createLibreTranslate(libreTranslate));
  return {
    db,
    types,
    modelOf,
    permissions,
    permittedPaths,
    checkLocale,
    reconcile,
    translations,
    companions,
    provider,
    proposals,
    locales: projectLocales,
    maxCharacters: libreTranslate?.maxCharacters ?? Infinity,
    translatorRole: createTranslatorRole({
      ...{ types, modelOf, localeCodes: locales },
      roles: createRoles(adapter.roles, db),
    }),
    localeCodes: locales,
    deskPage: createDeskPage({
      ...{ db, types, permissions, flashNews, now, locales: projectLocales },
      isPreparing: translations.isPreparing,
    }),
    translationDocument: createTranslationDocument({
      ...{ db, types, translations, permissions, flashNews, proposals, now },
      ...{ permittedPaths, checkLocale },
      picturesBeside: createPicturesBeside(db, modelOf),
      hasProvider: provider !== null,
    }),
    bringWithTranslation: createBringWithTranslation({
      ...{ db, types, modelOf, companions, sourceOf },
      defaultLocale: projectLocales.default,
    }),
    followSource: createFollowSource({
      ...{ db, types, loadDocumentIds, sourceOf },
      documents: adapter.documents,
      defaultLocale: projectLocales.default,
    }),
    followProposals: createFollowProposals({
      ...{ db, now, types, loadVersions, proposals },
      defaultLocale: projectLocales.default,
    }),
    rebuild: createRebuild({ db, types, locales, recompute }),
    recordWrites: createRecordWrites({
      ...{ ...recording, recordDocument },
      loadDocumentIds,
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
  'translator-role': ({ strapi }: { strapi: Core.Strapi }) => servicesOf(strapi).translatorRole,
  'kept-texts': ({ strapi }: { strapi: Core.Strapi }) => ({
    sweep: servicesOf(strapi).sweepKeptTexts,
  }),
};
