import type { Core } from '@strapi/strapi';
import { createCheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import { createPermissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { ContentTypeUids } from './config';
import { createDrafts } from './desk/drafts';
import { createEmbargoes } from './desk/embargo';
import { createDeskIngest } from './desk/from-ingest';
import { createPieces } from './desk/pieces';
import { createDeskProposals } from './desk/proposals';
import { createReadGiven } from './desk/read-given';
import { ingestServicesOf } from './ingest-services';
import { publicServicesOf } from './public-services';
import { createReadCopy } from './services/read-copy';
import { createRefuseKnown } from './people/refuse-known';
import { createTakes } from './services/takes';
import { readerOf } from './reader-of';
import { loadDraftTitles } from './store/stories';
import { createAdapter } from './strapi/adapter';
import { changeNewsOf } from './strapi/change-news';
import { localesOf } from './strapi/locales';
import { createSaveQuotes } from './story/save';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const adapter = createAdapter(strapi);
  const { locales } = adapter;
  const uids = (): ContentTypeUids => strapi.config.get<ContentTypeUids>('plugin::wire-desk');
  const permissions = createPermissions(adapter.toSubject, adapter.mayNot(uids));
  const reader = readerOf(strapi, 'editors');
  const read = createReadCopy(db, uids, reader);
  const takes = createTakes(db, uids, Date.now);
  const embargoes = createEmbargoes(strapi, () => uids().article, Date.now);
  const changeNews = changeNewsOf(strapi, () => uids().article);
  const { nameKeys } = publicServicesOf(strapi);
  const refuseKnown = createRefuseKnown({ db, uids, nameKeys });
  const ingest = createDeskIngest(
    () => ingestServicesOf(strapi).ingest,
    (documentIds) => loadDraftTitles(db, uids().article, documentIds),
  );
  return {
    ...{ db, uids, permissions },
    locales: localesOf(strapi),
    readGiven: createReadGiven(reader),
    pieces: createPieces({ db, uids, takes, embargoes }),
    checkLocale: createCheckLocale(locales),
    parseStory: reader.parseStory,
    proposals: createDeskProposals({ db, uids, read, takes, embargoes }),
    drafts: createDrafts({ strapi, db, uids, changeNews, takes, ingest, embargoes, refuseKnown }),
    saveQuotes: createSaveQuotes({ strapi, db, uids, permissions, changeNews, refuseKnown }),
    ingest,
  };
};

export type PanelServices = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, PanelServices>();

/** Returns what the panel's controllers use of a Strapi, created once. */
export const panelServicesOf = (strapi: Core.Strapi): PanelServices => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};
