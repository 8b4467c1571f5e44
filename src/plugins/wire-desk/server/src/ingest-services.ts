import type { Core } from '@strapi/strapi';
import { parseConfig } from './config';
import { createItemController } from './ingest/controller';
import { createFeed } from './ingest/feed';
import { createFolder } from './ingest/folder';
import { createIngest } from './ingest/ingest';
import { createReceive } from './ingest/receive';
import { createRetention } from './ingest/retention';
import { createSources } from './ingest/sources';
import { readerOf } from './reader-of';
import type { Importer } from './services/importer';
import { loadKnown } from './services/read-copy';

const build = (strapi: Core.Strapi) => {
  const { db } = strapi;
  const config = parseConfig(strapi.config.get('plugin::wire-desk'));
  const { folder, feeds, maxBytes, perMinute, keepItemsDays } = config.ingest;
  const now = (): number => config.clock?.() ?? Date.now();
  const log = (text: string): void => {
    strapi.log.error(`wire-desk: ${text}`);
  };
  const importer = () => strapi.plugin('wire-desk').service<Importer>('importer');
  const { readIncoming, parseCopy } = readerOf(strapi, 'agencies');
  const receive = createReceive({
    ...{ db, now, maxBytes, readIncoming },
    localeOf: (given) => importer().localeOf(given),
    startParsing: async () => {
      const known = await loadKnown(db, config);
      return (copy, locale) => parseCopy(copy, { ...known, locale });
    },
  });
  const sources = createSources({
    ...{ db, now },
    sources: [
      ...(folder === null ? [] : [createFolder(folder, { receive, maxBytes, now, log })]),
      ...feeds.map((feed) =>
        createFeed(feed, { receive, maxBytes, now, environment: process.env }),
      ),
    ],
    log,
  });
  const deleteOldItems = createRetention({
    ...{ db, now, days: keepItemsDays },
    article: () => config.article,
  });
  return {
    isTimed: config.ingest.isTimed,
    sources,
    deleteOldItems,
    ingest: createIngest({ db, receive, sources, deleteOldItems }),
    itemController: createItemController({ receive, maxBytes, perMinute }),
  };
};

export type IngestServices = ReturnType<typeof build>;

const built = new WeakMap<Core.Strapi, IngestServices>();

/** Returns what takes in copy, created once a Strapi. @throws Error for an invalid configuration */
export const ingestServicesOf = (strapi: Core.Strapi): IngestServices => {
  const services = built.get(strapi) ?? build(strapi);
  built.set(strapi, services);
  return services;
};
