import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { SLUG_TYPES, slugType, type SlugType } from './slug-type';
import { uniqueSlug } from './unique-slug';
import { lockSlugs } from './lock-slugs';
import { isBlank, saveSlug, loadSlugRows, type SlugRow } from './slug-rows';

/** Rows a transaction: other writes run in between. */
const BATCH = 50;
/** A start waits for this many batches; the rest runs while the server listens. */
const AWAITED_BATCHES = 40;

/** Returns the slug of the version's other row; else one made from the published or the draft's headline. */
const slugFor = async (
  strapi: Core.Strapi,
  type: SlugType,
  version: SlugRow[],
  { documentId, locale }: SlugRow,
): Promise<string> => {
  const known = version.find(({ slug }) => !isBlank(slug))?.slug;
  if (known) return known;
  const published = version.find(({ publishedAt, text }) => publishedAt !== null && text !== null);
  const text = published?.text ?? version.find((row) => row.text !== null)?.text ?? '';
  return uniqueSlug(strapi, { type, locale, ownDocumentId: documentId }, text);
};

/** Fills the next rows that have a headline and whose slug is `blank`. Returns their number. */
const fillBatch = async (strapi: Core.Strapi, type: SlugType, blank: null | ''): Promise<number> =>
  strapi.db.transaction(async () => {
    const hasText = { [type.headline]: { $notNull: true }, documentId: { $notNull: true } };
    const lacking = await loadSlugRows(strapi, type, { slug: blank, ...hasText }, BATCH);
    if (lacking.length > 0) await lockSlugs(strapi, type);
    for (const row of lacking) {
      const { documentId, locale } = row;
      const version = await loadSlugRows(strapi, type, {
        documentId,
        ...(type.isLocalized && { locale }),
      });
      const wanting = version.filter(({ slug }) => isBlank(slug)).map(({ id }) => id);
      if (wanting.length === 0) continue;
      await saveSlug(strapi, type, wanting, await slugFor(strapi, type, version, row));
    }
    return lacking.length;
  });

async function* fillAll(strapi: Core.Strapi): AsyncGenerator<number> {
  for (const uid of SLUG_TYPES) {
    const type = slugType(strapi, uid);
    if (!type) continue;
    // Two queries: each uses the index on the slug, a combined one would scan the table.
    for (const blank of [null, ''] as const) {
      for (let found = 1; found > 0;) {
        found = await fillBatch(strapi, type, blank);
        if (found > 0) yield found;
        await nextTurn();
      }
    }
  }
}

const running = new WeakMap<Core.Strapi, () => Promise<void>>();

/** Gives a slug to every row with a headline but no slug, long work in the background. Publishes nothing, keeps `updatedAt`. */
export const backfillSlugs = async (strapi: Core.Strapi): Promise<void> => {
  const work = fillAll(strapi);
  let filled = 0;
  const logCount = (): void => {
    if (filled > 0) strapi.log.info(`Gave ${filled} articles, people and categories their slug`);
  };
  for (let batch = 0; batch < AWAITED_BATCHES; batch += 1) {
    const { done, value } = await work.next();
    if (done) {
      logCount();
      return;
    }
    filled += value;
  }
  const rest = (async () => {
    for await (const found of work) filled += found;
    logCount();
  })().catch((error: unknown) =>
    strapi.log.error(`Some slugs are still missing: ${String(error)}`),
  );
  running.set(strapi, async () => {
    await work.return(undefined);
    await rest;
  });
};

/** Stops the background work and waits for it; the next start resumes it. */
export const stopSlugBackfill = async (strapi: Core.Strapi): Promise<void> => {
  await running.get(strapi)?.();
};
