import type { Core } from '@strapi/strapi';

import { backfillSlugs, stopBackfill } from './addresses/backfill';
import { createLocales } from './foundation/locales';
import { openToPublic } from './foundation/public-role';
import { arrangePanel } from './panel/arrange';
import { leaveChoicesUncounted } from './panel/choices';
import { makePanelIndexes, stopPanelIndexes } from './panel/make-indexes';
import { keepStatus, stopStatus } from './panel/status/keep-status';
import { leaveOutUnseenRelations } from './panel/unseen-relations';
import { guardLogos } from './pictures/guard-logos';
import { registerRules } from './rules/register';
import { openSearch } from './search/search';

let search: Awaited<ReturnType<typeof openSearch>> | undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerRules(strapi);
    guardLogos(strapi, strapi.config.get<number>('plugin::upload.maxMegabytes'));
    leaveOutUnseenRelations(strapi);
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
