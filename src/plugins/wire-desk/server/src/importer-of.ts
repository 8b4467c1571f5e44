import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from './config';
import { readerOf } from './reader-of';
import { createImporter } from './services/importer';
import { createReadCopy } from './services/read-copy';
import { changeNewsOf } from './strapi/change-news';

/** Returns the service `importer`. */
export const importerOf = ({ strapi }: { strapi: Core.Strapi }) => {
  const { db } = strapi;
  const uids = (): ContentTypeUids => strapi.config.get<ContentTypeUids>('plugin::wire-desk');
  const read = createReadCopy(db, uids, readerOf(strapi, 'editors'));
  const changeNews = changeNewsOf(strapi, () => uids().article);
  return createImporter({ strapi, db, uids, read, changeNews, now: Date.now });
};
