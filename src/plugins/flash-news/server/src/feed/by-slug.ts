import { errors } from '@strapi/utils';
import { columnOf } from '@newsroom/plugin-kit/server/database/connection';
import type { MovedResponse } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from '../slugs/former-slugs';
import { findFormerHolder, findBySlug, findByFormerSlug } from '../slugs/store';
import { snapshot } from '../database/connection';
import type { Kills } from '../desk/kill/service';
import { resolveLocales } from '../newsroom/check-locale';
import type { NewsroomState } from './newsroom-state';
import type { Newsroom } from '../newsroom/newsroom';
import type { StoryQuery } from './validation';
import type { StoryAnswer, WholeStories } from './whole-stories';

export type BySlugAnswer = { found: StoryAnswer } | { moved: MovedResponse };

/** A type and a locale in which a slug is looked up. */
interface SlugScope {
  optIn: OptIn;
  slugColumn: string;
  locale: string;
}

export interface BySlugPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  kills: Kills;
  wholeStories: WholeStories;
}

/** Finds a story by its current or a former slug. */
export const createBySlug = ({ db, clock, optIns, kills, wholeStories }: BySlugPeers) => {
  const scopesIn = (chain: string[]): SlugScope[] =>
    chain.flatMap((locale) =>
      optIns.all().flatMap((optIn) => {
        const field = slugFieldOf(optIn.fields);
        return field === undefined
          ? []
          : [{ optIn, locale, slugColumn: columnOf(db, optIn.uid, field) }];
      }),
    );

  /** @throws 410 if a killed story had the slug: a kill saves its slugs as former ones. */
  const throwIfGone = async (scopes: SlugScope[], slug: string): Promise<void> => {
    for (const { optIn, locale } of scopes) {
      const documentId = await findFormerHolder(db, { contentType: optIn.uid, locale, slug });
      if (documentId !== null) await kills.refuseGone(optIn.uid, documentId, [locale]);
    }
  };

  return {
    /**
     * Finds the visible article with `slug`, in each locale of the chain in turn; then tries former slugs, and returns the
     * article's current one.
     * @throws 400 naming the parameter; 410 with the notice of a killed one; 404 if there is none or it is hidden (same answer).
     */
    async find(slug: string, query: StoryQuery, state: NewsroomState): Promise<BySlugAnswer> {
      const languages = resolveLocales(state.locales, query);
      const { chain } = languages;
      const request = { fields: query.fields, ...languages };
      const scopes = scopesIn(chain);
      return snapshot(db, async () => {
        const now = clock.now();
        for (const { optIn, slugColumn, locale } of scopes) {
          const version = await findBySlug(db, optIn.uid, { slugColumn, locale, slug, now });
          if (version)
            return { found: await wholeStories.read({ ...version, optIn }, request, state) };
        }
        for (const { optIn, slugColumn, locale } of scopes) {
          const version = await findByFormerSlug(db, optIn.uid, { slugColumn, locale, slug, now });
          if (!version || version.slug === null) continue;
          const { documentId, slug: current } = version;
          return { moved: { data: { documentId, contentType: optIn.uid, locale, slug: current } } };
        }
        await throwIfGone(scopes, slug);
        throw new errors.NotFoundError(ABSENT);
      });
    },
  };
};

const ABSENT = 'slug: readers see no story under it';

export type BySlug = ReturnType<typeof createBySlug>;
