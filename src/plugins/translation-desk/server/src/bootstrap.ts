import type { Core } from '@strapi/strapi';
import { keepTables } from '@newsroom/plugin-kit/server/strapi/keep-tables';
import { tableOf } from '@newsroom/plugin-kit/server/database/connection';
import { recordCorrections } from './corrections/record-corrections';
import { onCommit } from './database/on-commit';
import { KEPT_TEXT, TRANSLATION } from './database/uids';
import { DAY } from './recording/keep-former-texts';
import { TERM } from './glossary/content-type';
import { PROPOSAL } from './proposals/content-type';
import { panelActions } from './panel-actions';
import { servicesOf } from './services';
import { runLater, startTicker } from './strapi/background-work';

/** Milliseconds after the boot, in which the first requests are served. */
const LATER = 5000;

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { db } = strapi;
  const { reconcile, recordWrites, sweepKeptTexts } = servicesOf(strapi);
  await strapi.service('admin::permission').actionProvider.registerMany(panelActions);
  recordCorrections(db, recordWrites.corrected);
  const onLocalesChanged = (): Promise<void> =>
    onCommit(db, () => {
      runLater(strapi, 0, async (stop) => {
        await reconcile.run(stop);
      });
    });
  db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterCreate: onLocalesChanged,
    afterDelete: onLocalesChanged,
  });

  await keepTables(
    strapi,
    [TRANSLATION, KEPT_TEXT, TERM, PROPOSAL].map((uid) => tableOf(db, uid)),
  );
  const isSmall = await reconcile.isSmall();
  if (isSmall) await reconcile.run();
  runLater(strapi, LATER, async (stop) => {
    if (!isSmall) await reconcile.run(stop);
    await sweepKeptTexts(stop);
  });
  startTicker(strapi, DAY, sweepKeptTexts);
};
