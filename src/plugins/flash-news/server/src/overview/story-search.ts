import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { FoundStory } from '../../../shared/contracts/desk';
import { inTurn, snapshot } from '../database/connection';
import { flashPermissions } from '../desk/flash/flash-permissions';
import { runningFlashes } from '../desk/flash/store';
import { killsAmong } from '../desk/kill/store';
import type { Newsroom } from '../newsroom/newsroom';
import { READ } from '../newsroom/permissions';
import { visibleLocales } from '../visibility/is-visible';
import { publishedVersions } from '../visibility/store/published-versions';
import { DESK_TEXTS } from '../search/load-texts';
import type { SearchIndex } from '../search/service';
import { createDraftFinder, type Draft, type ReadableType } from './draft-finder';

export interface StorySearchPeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'optIns' | 'permissions'
> {
  searchIndex: Pick<SearchIndex, 'parse' | 'complete' | 'find'>;
  /** Returns the condition on the rows of a type that a user may read. */
  readableBy: (ability: Ability, uid: string) => Promise<object>;
}

/** Returns the latest draft of each document, the latest document first. */
export const latestOfEach = <One extends { documentId: string; updatedAt: number }>(
  drafts: One[],
  limit: number,
): One[] => {
  const latest = new Map<string, One>();
  for (const draft of [...drafts].sort((a, b) => b.updatedAt - a.updatedAt)) {
    if (!latest.has(draft.documentId)) latest.set(draft.documentId, draft);
  }
  return [...latest.values()].slice(0, limit);
};

/**
 * Searches the stories that a user may read in the content manager, drafts included, in every language; the latest change
 * first. Without words it lists the stories changed last.
 */
export const createStorySearch = ({
  db,
  clock,
  optIns,
  permissions,
  searchIndex,
  readableBy,
}: StorySearchPeers) => {
  const finder = createDraftFinder(db, searchIndex);

  /** The types of which a user may read titles. Who may not must not find stories by their words. */
  const readableTypes = (ability: Ability): Promise<ReadableType[]> => {
    const types = optIns.all().filter(({ uid, fields }) => ability.can(READ, uid, fields.title));
    return inTurn(types, async (optIn) => {
      const { uid, fields } = optIn;
      const texts = DESK_TEXTS.flatMap((name) => fields[name] ?? []);
      return {
        optIn,
        readable: await readableBy(ability, uid),
        hasTexts: texts.every((field) => ability.can(READ, uid, field)),
      };
    });
  };

  const describe = async (ability: Ability, drafts: Draft[], now: number) => {
    const running = await runningFlashes(db, now);
    return inTurn(drafts, async (draft): Promise<FoundStory> => {
      const { uid, documentId, title, locale, updatedAt } = draft;
      const versions = await publishedVersions(db, uid, [documentId]);
      const publishedIn = versions.map((version) => version.locale);
      const flash = running.find((one) => one.contentType === uid && one.documentId === documentId);
      const { raise } = flashPermissions(permissions, ability, uid, {
        publishedIn,
        text: flash?.text,
      });
      return {
        ...{ contentType: uid, documentId, title, locale, publishedIn },
        visibleIn: visibleLocales(versions, now),
        updatedAt: new Date(updatedAt).toISOString(),
        flash: flash
          ? { level: flash.level, expiresAt: new Date(flash.expiresAt).toISOString() }
          : null,
        killed: (await killsAmong(db, uid, [documentId])).length > 0,
        may: { raise },
      };
    });
  };

  return async (
    ability: Ability,
    { q, limit }: { q: string; limit: number },
  ): Promise<{ data: FoundStory[]; now: number }> => {
    return snapshot(db, async () => {
      const now = clock.now();
      const types = await readableTypes(ability);
      const drafts = await (q === ''
        ? finder.latest(types, limit)
        : finder.byWords(types, q, limit));
      return { data: await describe(ability, latestOfEach(drafts, limit), now), now };
    });
  };
};

export type StorySearch = ReturnType<typeof createStorySearch>;
