import type { Core } from '@strapi/strapi';
import { recordCorrections } from './corrections/record-corrections';
import { tableOf } from './database/connection';
import { onCommit } from './database/on-commit';
import { KEPT_TEXT, TRANSLATION } from './database/uids';
import { DAY } from './recording/keep-former-texts';
import { TERM } from './glossary/content-type';
import { panelActions } from './panel-actions';
import { servicesOf } from './services';
import { runLater, startTicker } from './strapi/background-work';
import { keepTables } from './strapi/keep-tables';

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
    [TRANSLATION, KEPT_TEXT, TERM].map((uid) => tableOf(db, uid)),
  );
  const isSmall = await reconcile.isSmall();
  if (isSmall) await reconcile.run();
  runLater(strapi, LATER, async (stop) => {
    if (!isSmall) await reconcile.run(stop);
    await sweepKeptTexts(stop);
  });
  startTicker(strapi, DAY, sweepKeptTexts);
};
