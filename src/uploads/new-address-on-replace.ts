import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { UploadService } from './guard-uploads';

/** A file of the media library; `formats` are its smaller sizes. */
interface StoredFile {
  id: number;
  url: string;
  formats?: Record<string, { url: string } | undefined> | null;
}

const FILE = 'plugin::upload.file';

/** Returns an address with a version, which the server ignores and caches don't. */
export const withVersion = (url: string, version: string): string =>
  `${url.split('?')[0] ?? url}?v=${version}`;

const versioned = ({ url, formats }: StoredFile, version: string) => ({
  url: withVersion(url, version),
  formats:
    formats &&
    Object.fromEntries(
      Object.entries(formats).map(([size, format]) => [
        size,
        format && { ...format, url: withVersion(format.url, version) },
      ]),
    ),
});

/**
 * Wraps the upload service so that a replaced file has a new address: Strapi keeps its name, under which browsers and caches
 * would show the old picture for a year.
 */
export const newAddressOnReplace = (
  strapi: Core.Strapi,
  service: UploadService,
): UploadService => ({
  ...service,
  async replace(...request) {
    const file = (await service.replace(...request)) as StoredFile;
    const data = versioned(file, randomBytes(5).toString('hex'));
    await strapi.db.query(FILE).update({ where: { id: file.id }, data });
    return { ...file, ...data };
  },
});
