import type { Core, UID } from '@strapi/strapi';

interface Write {
  documentId?: string;
  locale?: string | string[];
  data?: object;
}

interface Documents {
  create(write: Write): Promise<{ documentId: string }>;
  update(write: Write & { documentId: string }): Promise<{ documentId: string } | null>;
  publish(write: Write & { documentId: string }): Promise<unknown>;
}

interface UidService {
  generateUIDField(request: {
    contentTypeUID: string;
    field: string;
    data: object;
    locale?: string;
  }): Promise<string>;
}

/**
 * The document service of a type. Typed by hand: the compiler knows our fields only through
 * generated types, which a fresh clone lacks.
 */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType);

/** The address that the panel would propose for an entry: free in its locale. */
export const slugFor = (
  strapi: Core.Strapi,
  contentTypeUID: string,
  data: object,
  locale?: string,
): Promise<string> =>
  strapi
    .plugin('content-manager')
    .service<UidService>('uid')
    .generateUIDField({ contentTypeUID, field: 'slug', data, locale });

/** documentIds by the key of the demo data. */
export class Keyring {
  readonly #ids = new Map<string, string>();

  add(key: string, documentId: string): void {
    this.#ids.set(key, documentId);
  }

  /** @throws Error for a key that the data does not define */
  get(key: string): string {
    const documentId = this.#ids.get(key);
    if (documentId === undefined) throw new Error(`The demo data has nothing named "${key}".`);
    return documentId;
  }
}
