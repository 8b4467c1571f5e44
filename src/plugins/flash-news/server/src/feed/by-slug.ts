import { errors } from '@strapi/utils';
import type { BySlugResponse, MovedResponse } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from '../slugs/former-slugs';
import { findFormerHolder, findBySlug, findByFormerSlug } from '../slugs/store';
import { columnOf, snapshot } from '../database/connection';
import { toPublicCorrection } from '../desk/correction/public-correction';
import { correctionsOf } from '../desk/correction/store';
import type { Kills } from '../desk/kill/service';
import { resolveLocales } from '../newsroom/check-locale';
import type { NewsroomState } from './newsroom-state';
import type { FeedPeers } from './service';
import type { FeedVersion } from './store/load-versions';
import type { FlashNewsQuery } from './validation';

export type BySlugAnswer = { found: BySlugResponse } | { moved: MovedResponse };

/** Where something may be looked up by its slug: a type in a locale. */
interface Place {
  optIn: OptIn;
  slugColumn: string;
  locale: string;
}

/** An article by its address, present or old. */
export const createBySlug = (
  peers: Omit<FeedPeers, 'hits' | 'backfill' | 'isPublic'>,
  kills: Kills,
) => {
  const { db, clock, optIns, items } = peers;

  const placesIn = (chain: string[]): Place[] =>
    chain.flatMap((locale) =>
      optIns.all().flatMap((optIn) => {
        const field = slugFieldOf(optIn.fields);
        return field === undefined
          ? []
          : [{ optIn, locale, slugColumn: columnOf(db, optIn.uid, field) }];
      }),
    );

  const itemOf = async (
    version: FeedVersion,
    locale: string,
    state: NewsroomState,
  ): Promise<BySlugResponse> => {
    const [data] = await items.read([version], state);
    if (data === undefined) throw new errors.NotFoundError(ABSENT);
    const { optIn, documentId } = version;
    const all = await correctionsOf(db, optIn.uid, [documentId]);
    const corrections = all.filter((one) => one.locale === version.locale).map(toPublicCorrection);
    return { data: { ...data, corrections }, meta: { locale } };
  };

  /** A killed story's address was kept when it was killed. */
  const throwIfGone = async (places: Place[], slug: string): Promise<void> => {
    for (const { optIn, locale } of places) {
      const documentId = await findFormerHolder(db, { contentType: optIn.uid, locale, slug });
      if (documentId !== null) await kills.refuseGone(optIn.uid, documentId, [locale]);
    }
  };

  return {
    /**
     * The article that readers see under `slug`, in the first locale of the chain that has it; else the
     * present slug of the one that had it. A present slug goes before an old one.
     * @throws 400 naming the parameter; 410 with its notice for a killed one; 404 alike for what is hidden and what isn't there.
     */
    async find(slug: string, query: FlashNewsQuery, state: NewsroomState): Promise<BySlugAnswer> {
      const { locale: asked, chain } = resolveLocales(state.locales, query);
      const places = placesIn(chain);
      return snapshot(db, async () => {
        const now = clock.now();
        for (const { optIn, slugColumn, locale } of places) {
          const hit = await findBySlug(db, optIn.uid, { slugColumn, locale, slug, now });
          if (hit) return { found: await itemOf({ ...hit, optIn }, asked, state) };
        }
        for (const { optIn, slugColumn, locale } of places) {
          const hit = await findByFormerSlug(db, optIn.uid, { slugColumn, locale, slug, now });
          if (!hit || hit.slug === null) continue;
          const { documentId } = hit;
          return {
            moved: { data: { documentId, contentType: optIn.uid, locale, slug: hit.slug } },
          };
        }
        await throwIfGone(places, slug);
        throw new errors.NotFoundError(ABSENT);
      });
    },
  };
};

const ABSENT = 'slug: nothing is to be read under it';

export type BySlug = ReturnType<typeof createBySlug>;
