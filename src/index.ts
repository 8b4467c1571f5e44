import type { Core } from '@strapi/strapi';

import { guardNewConnections } from './database/guard-new-connections';
import { beginAsWriter } from './database/begin-as-writer';
import { guardTransactions, noteFailures } from './database/guard-transactions';
import { logUnawaitedFailures, stopLoggingUnawaited } from './database/log-unawaited-failures';
import { backfillSlugs, stopSlugBackfill } from './slugs/backfill-slugs';
import { reuseAbilities } from './access/reuse-abilities';
import { closeRegistration } from './first-boot/close-registration';
import { createLocales } from './first-boot/create-locales';
import { grantPublicPermissions } from './first-boot/grant-public-permissions';
import { nameMailFailures } from './mail/name-mail-failures';
import { answerAiOff } from './panel/answer-ai-off';
import { arrangePanel } from './panel/arrange-panel';
import { refuseMissingWebhook } from './panel/refuse-missing-webhook';
import { skipChoiceCount } from './panel/skip-choice-count';
import { makePanelIndexes, stopPanelIndexes } from './panel/make-panel-indexes';
import { startStatusIndexes, stopStatusIndexes } from './panel/status/status-indexes';
import { skipHiddenRelations } from './panel/skip-hidden-relations';
import { guardLogos } from './uploads/guard-logos';
import type { PictureLimits } from './uploads/with-rewritten-pictures';
import { registerRules } from './register-rules';
import { startSearch } from './search/start-search';
import { warnOfProxy } from './http/warn-of-proxy';
import { finishRequests } from './shutdown/finish-requests';

let search: Awaited<ReturnType<typeof startSearch>> | undefined;

/** Warns in production of what a server behind a proxy needs. */
const warnInProduction = (strapi: Core.Strapi): void => {
  const { config, log, server } = strapi;
  if (config.get<string>('environment') !== 'production') return;
  const settings = {
    publicUrl: config.get<string>('server.url', ''),
    isProxied: config.get<boolean>('server.proxy.koa', false),
  };
  warnOfProxy(server.httpServer, settings, (message) => log.warn(message));
};

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    beginAsWriter(strapi);
    guardNewConnections(strapi);
    guardTransactions(strapi);
    noteFailures(strapi);
    logUnawaitedFailures(strapi);
    registerRules(strapi);
    guardLogos(strapi, strapi.config.get<PictureLimits>('plugin::upload.limits'));
    refuseMissingWebhook(strapi);
    skipHiddenRelations(strapi);
    skipChoiceCount(strapi);
    answerAiOff(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    nameMailFailures(strapi);
    reuseAbilities(strapi);
    search = await startSearch(strapi);
    await createLocales(strapi);
    await grantPublicPermissions(strapi);
    await closeRegistration(strapi);
    await arrangePanel(strapi);
    await makePanelIndexes(strapi);
    await startStatusIndexes(strapi);
    await backfillSlugs(strapi);
    finishRequests(strapi);
    warnInProduction(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopPanelIndexes(strapi);
    await stopStatusIndexes(strapi);
    await stopSlugBackfill(strapi);
    await search?.stop();
    stopLoggingUnawaited(strapi);
  },
};
