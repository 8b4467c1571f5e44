import type { Core } from '@strapi/strapi';

interface UidService {
  generateUIDField(request: {
    contentTypeUID: string;
    field: string;
    data: object;
    locale?: string;
  }): Promise<string>;
}

/** A free slug, as the panel would propose it: Strapi makes none for what is not written in the panel. */
export const slugFor = (
  strapi: Core.Strapi,
  uid: string,
  data: object,
  locale?: string,
): Promise<string> =>
  strapi
    .plugin('content-manager')
    .service<UidService>('uid')
    .generateUIDField({ contentTypeUID: uid, field: 'slug', data, locale });
