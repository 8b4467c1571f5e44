import type { Core, Struct } from '@strapi/strapi';

import { currentStatusIndex } from './status-indexes';

interface Counts {
  draft: number;
  modified: number;
  published: number;
}

export interface Homepage {
  getCountDocuments(): Promise<Counts>;
}

const READ = 'plugin::content-manager.explorer.read';

/** Returns the types that the home page counts: those that the user may read. */
const permittedTypes = (strapi: Core.Strapi) => {
  const state = strapi.requestContext.get()?.state as
    { userAbility?: { can(action: string, subject: string): boolean } } | undefined;
  const types = Object.values(strapi.contentTypes) as Struct.ContentTypeSchema[];
  return types.filter(({ uid, pluginOptions }) => {
    const options = pluginOptions?.['content-manager'] as { visible?: boolean } | undefined;
    return options?.visible !== false && state?.userAbility?.can(READ, uid) === true;
  });
};

const countWithoutDrafts = async (strapi: Core.Strapi, uid: string): Promise<number> => {
  const rows: { count: number | string }[] = await strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .countDistinct('document_id as count');
  return Number(rows[0]?.count ?? 0);
};

/** Wraps the home page's counts: Strapi would compare every draft with its published row at each visit. */
export const countByStatusIndex = (strapi: Core.Strapi, homepage: Homepage): Homepage => ({
  ...homepage,

  async getCountDocuments() {
    const counts: Counts = { draft: 0, modified: 0, published: 0 };
    for (const { uid, options } of permittedTypes(strapi)) {
      if (options?.draftAndPublish !== true) {
        counts.published += await countWithoutDrafts(strapi, uid);
        continue;
      }
      const status = await currentStatusIndex(strapi, uid);
      if (status === null) return homepage.getCountDocuments();
      const some = await status.counts();
      counts.draft += some.draft;
      counts.modified += some.modified;
      counts.published += some.published;
    }
    return counts;
  },
});
