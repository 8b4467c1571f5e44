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

/**
 * The document service of a type. Typed by hand: the compiler knows our fields only through
 * generated types, which a fresh clone lacks.
 */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType);

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
