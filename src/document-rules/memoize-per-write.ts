import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from './document-write';

/**
 * A reading that is made once for a write, however many of its rules ask for it. For what the write itself has not
 * changed yet: not to be asked again once `next` was called.
 */
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
