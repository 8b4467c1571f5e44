import type { Core } from '@strapi/strapi';

import { backfillSlugs, stopBackfill } from './slugs/backfill-slugs';
import { createLocales } from './first-boot/create-locales';
import { openToPublic } from './first-boot/open-to-public';
import { arrangePanel } from './panel/arrange-panel';
import { leaveChoicesUncounted } from './panel/relation-choices';
import { makePanelIndexes, stopPanelIndexes } from './panel/make-indexes';
import { keepStatus, stopStatus } from './panel/status/keep-status';
import { leaveOutHiddenRelations } from './panel/hidden-relations';
import { guardLogos } from './uploads/guard-logos';
import { registerRules } from './register-rules';
import { openSearch } from './search/search';

let search: Awaited<ReturnType<typeof openSearch>> | undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerRules(strapi);
    guardLogos(strapi, strapi.config.get<number>('plugin::upload.maxMegabytes'));
    leaveOutHiddenRelations(strapi);
    leaveChoicesUncounted(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    search = await openSearch(strapi);
    await createLocales(strapi);
    await openToPublic(strapi);
    await arrangePanel(strapi);
    await makePanelIndexes(strapi);
    await keepStatus(strapi);
    await backfillSlugs(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopPanelIndexes(strapi);
    await stopStatus(strapi);
    await stopBackfill(strapi);
    await search?.stop();
  },
};
