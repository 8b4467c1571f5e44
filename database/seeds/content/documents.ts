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

/** Returns a type's document service, typed by hand: a fresh clone lacks the generated types. */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as UID.ContentType);

/** documentIds by key of the demo data. */
export class IdsByKey {
  readonly #ids = new Map<string, string>();

  add(key: string, documentId: string): void {
    this.#ids.set(key, documentId);
  }

  /** @throws Error for an unknown key */
  get(key: string): string {
    const documentId = this.#ids.get(key);
    if (documentId === undefined) throw new Error(`The demo data has nothing named "${key}".`);
    return documentId;
  }
}
