import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType, TranslatedType } from '../../../shared/opt-in';
import type { TranslatedTypes } from '../opt-in/translated-types';
import { companionsInData, type LoadDocumentIds } from '../recording/companions-in-data';
import type { Documents } from '../strapi/documents';
import type { DocumentWrite } from '../strapi/types';
import { companionsOf } from '../texts/store/companion-links';
import { ofStory } from './companion-data';
import { draftsOf, existingIn, type CompanionDraft } from './store';

export interface FollowSourcePeers {
  db: Database;
  types: TranslatedTypes;
  documents: Documents;
  loadDocumentIds: LoadDocumentIds;
  defaultLocale: () => Promise<string>;
  sourceOf: (contentType: string, documentId: string) => Promise<string | null>;
}

/** Companions that a write may give another story. */
interface Moved {
  story: TranslatedType;
  companion: CompanionType;
  documentIds: string[];
}

/** Whether data change a relation: the panel sends empty lists for one that nobody has touched. */
const isChanged = (relation: unknown): boolean => {
  if (relation === undefined) return false;
  if (typeof relation !== 'object' || relation === null) return true;
  const { set, connect, disconnect } = relation as Record<string, unknown>;
  if (set !== undefined || (connect === undefined && disconnect === undefined)) return true;
  return [connect, disconnect].some((one) => Array.isArray(one) && one.length > 0);
};

const storyIn = (drafts: CompanionDraft[], documentId: string, locale: string): string | null =>
  drafts.find((one) => one.documentId === documentId && one.locale === locale)?.story ?? null;

/**
 * Makes the translations of a companion follow it to another story. It belongs to the story that it belongs to in that story's source
 * locale; where that one has no translation, it waits for it without a story.
 */
export const createFollowSource = (peers: FollowSourcePeers) => {
  const { db, types, documents, loadDocumentIds, defaultLocale, sourceOf } = peers;

  /** Returns the companions that a write gives a story, or, by a discard, may take back from another one. */
  const movedBy = async ({ uid, action, params }: DocumentWrite): Promise<Moved[]> => {
    const { data, documentId } = params;
    const isDiscard = action === 'discardDraft' && documentId !== undefined;
    if (!isDiscard && (!data || (action !== 'create' && action !== 'update'))) return [];
    const owned = types.findCompanion(uid);
    if (owned) {
      const isMoved =
        isDiscard || (action === 'update' && isChanged(data?.[owned.companion.storyField]));
      return isMoved && documentId !== undefined ? [{ ...owned, documentIds: [documentId] }] : [];
    }
    const moved: Moved[] = [];
    const story = types.find(uid);
    for (const companion of story?.companions ?? []) {
      if (!story) continue;
      const documentIds = isDiscard
        ? await companionsOf(db, { story, companion }, documentId)
        : await loadDocumentIds(companion.uid, companionsInData(data, companion));
      if (documentIds.length > 0) moved.push({ story, companion, documentIds });
    }
    return moved;
  };

  /** Gives the versions of a companion in other locales the story that it has in this one. */
  const follow = async (
    { story, companion }: Moved,
    drafts: CompanionDraft[],
    { now, locale }: { now: string | null; locale: string },
  ): Promise<void> => {
    for (const { documentId, locale: other, story: own } of drafts) {
      if (other === locale || own === now) continue;
      const hasVersion = now !== null && (await existingIn(db, story.uid, [now], other)).has(now);
      const next = hasVersion ? now : null;
      if (own === next) continue;
      const data = ofStory(companion, next);
      await documents(companion.uid).update({ documentId, locale: other, data });
    }
  };

  const followAll = async (moved: Moved, before: CompanionDraft[], locale: string) => {
    const { story, companion, documentIds } = moved;
    const after = await draftsOf(db, companion, documentIds);
    for (const documentId of documentIds) {
      const [then, now] = [before, after].map((drafts) => storyIn(drafts, documentId, locale));
      const decisive = now ?? then;
      if (then === now || decisive == null) continue;
      // A story that is being made has no recorded source yet: it is this locale.
      const source = (await sourceOf(story.uid, decisive)) ?? locale;
      const own = after.filter((draft) => draft.documentId === documentId);
      if (source === locale) await follow(moved, own, { now: now ?? null, locale });
    }
  };

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { locale: given } = write.params;
    if ((typeof given !== 'string' && given != null) || given === '*') return next();
    const moved = await movedBy(write);
    if (moved.length === 0) return next();
    const locale = given || (await defaultLocale());
    return transact(db, async () => {
      const before: CompanionDraft[][] = [];
      for (const { companion, documentIds } of moved) {
        before.push(await draftsOf(db, companion, documentIds));
      }
      const result = await next();
      for (const [index, one] of moved.entries()) {
        const drafts = before[index] ?? [];
        if (drafts.some((draft) => draft.locale !== locale)) await followAll(one, drafts, locale);
      }
      return result;
    });
  };
};
