import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from './document-write';

/** Caches what `read` loads for a write, so that its rules share one query. Valid until the write calls `next`. */
export const memoizePerWrite = <Found>(
  read: (strapi: Core.Strapi, write: DocumentWrite) => Promise<Found>,
): typeof read => {
  const known = new WeakMap<DocumentWrite, Promise<Found>>();
  return (strapi, write) => {
    const found = known.get(write) ?? read(strapi, write);
    known.set(write, found);
    return found;
  };
};
