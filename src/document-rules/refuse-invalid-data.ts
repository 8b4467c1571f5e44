import type { UID } from '@strapi/strapi';

import { refuseFaults } from '../http/refuse-faults';
import { dataFaults, type Attribute } from './data-faults';
import type { Rule } from './document-write';

/** Refuses (400) data that a database can't hold, in drafts too: from the panel, the content API and imports alike. */
export const refuseInvalidData: Rule = (strapi, { uid, action, params }, next) => {
  if (['create', 'update', 'clone'].includes(action) && params.data) {
    const attributesOf = (of: string) =>
      strapi.getModel(of as UID.Schema).attributes as unknown as Record<string, Attribute>;
    refuseFaults(dataFaults(attributesOf, uid, params.data));
  }
  return next();
};
