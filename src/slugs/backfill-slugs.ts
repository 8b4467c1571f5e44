import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { SLUG_TYPES, slugType, type SlugType } from './slug-type';
import { freeSlug } from './free-slug';
import { lockSlugs } from './lock-slugs';
import { isBlank, saveSlug, slugRows, type SlugRow } from './slug-rows';

/** So many rows are filled in one transaction; others write in between. */
const PIECE = 50;
/** So many pieces a start waits for; of more, it serves readers meanwhile. */
const WAITED_FOR = 40;

/** The slug that the version's other row has; else one made of what readers see, else of the draft. */
const slugOf = async (
  strapi: Core.Strapi,
  type: SlugType,
  version: SlugRow[],
  { documentId, locale }: SlugRow,
): Promise<string> => {
  const known = version.find(({ slug }) => !isBlank(slug))?.slug;
  if (known) return known;
  const published = version.find(({ publishedAt, text }) => publishedAt !== null && text !== null);
  const text = published?.text ?? version.find((row) => row.text !== null)?.text ?? '';
  return freeSlug(strapi, { type, locale, except: documentId }, text);
};

/** Fills the first rows whose slug is `blank`. Returns how many it found; what has no headline yet doesn't count. */
const fillPiece = async (strapi: Core.Strapi, type: SlugType, blank: null | ''): Promise<number> =>
  strapi.db.transaction(async () => {
    const hasText = { [type.headline]: { $notNull: true }, documentId: { $notNull: true } };
    const lacking = await slugRows(strapi, type, { slug: blank, ...hasText }, PIECE);
    if (lacking.length > 0) await lockSlugs(strapi, type);
    for (const row of lacking) {
      const { documentId, locale } = row;
      const version = await slugRows(strapi, type, {
        documentId,
        ...(type.isLocalized && { locale }),
      });
      const wanting = version.filter(({ slug }) => isBlank(slug)).map(({ id }) => id);
      if (wanting.length === 0) continue;
      await saveSlug(strapi, type, wanting, await slugOf(strapi, type, version, row));
    }
    return lacking.length;
  });

async function* fillAll(strapi: Core.Strapi): AsyncGenerator<number> {
  for (const uid of SLUG_TYPES) {
    const type = slugType(strapi, uid);
    if (!type) continue;
    // Apart: either is one look into the index of slugs, both together would be one through the table.
    for (const blank of [null, ''] as const) {
      for (let found = 1; found > 0;) {
        found = await fillPiece(strapi, type, blank);
        if (found > 0) yield found;
        await nextTurn();
      }
    }
  }
}

const running = new WeakMap<Core.Strapi, () => Promise<void>>();

/**
 * Gives what was written before slugs were made, or past the document service, its slug. It publishes nothing, and
 * `updatedAt` stays. Returns when all of it is done, or so much that the rest goes on while the server listens.
 */
export const backfillSlugs = async (strapi: Core.Strapi): Promise<void> => {
  const work = fillAll(strapi);
  let given = 0;
  const say = (): void => {
    if (given > 0) strapi.log.info(`Gave ${given} articles, people and categories their slug`);
  };
  for (let piece = 0; piece < WAITED_FOR; piece += 1) {
    const { done, value } = await work.next();
    if (done) {
      say();
      return;
    }
    given += value;
  }
  const rest = (async () => {
    for await (const found of work) given += found;
    say();
  })().catch((error: unknown) => strapi.log.error(`Slugs are still lacking: ${String(error)}`));
  running.set(strapi, async () => {
    await work.return(undefined);
    await rest;
  });
};

/** Stops what goes on in the background, and waits for it. The next start takes it up. */
export const stopBackfill = async (strapi: Core.Strapi): Promise<void> => {
  await running.get(strapi)?.();
};
