import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType, TranslatedType } from '../../../shared/opt-in';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Documents } from '../strapi/documents';
import type { ModelOf } from '../strapi/model';
import { companionData, ofStory, relationsOf } from './companion-data';
import { createSourceValues } from './source-values';
import { companionDrafts, draftsOf, type CompanionRow } from './store';

/** A story in the locale that it is translated into, with its source. */
export interface TargetStory {
  contentType: string;
  documentId: string;
  locale: string;
  sourceLocale: string;
}

/** New words of a companion in the target locale. */
export interface CompanionWords {
  contentType: string;
  documentId: string;
  values: Record<string, string>;
}

/** Refuses fields of a companion that may not be written; `entry` is null where it has no version in the locale yet. */
export type RequireWritable = (
  companion: CompanionType,
  entry: Entry | null,
  names: string[],
) => void;

export interface CompanionsPeers {
  db: Database;
  types: TranslatedTypes;
  modelOf: ModelOf;
  documents: Documents;
}

/** Brings the companions of a story into its translations, and saves their words. */
export const createCompanions = ({ db, types, modelOf, documents }: CompanionsPeers) => {
  const { populateOf, withSourceValues } = createSourceValues(modelOf);

  const sourcesOf = async (
    { uid }: TranslatedType,
    companion: CompanionType,
    { documentId, sourceLocale: locale }: TargetStory,
  ): Promise<CompanionRow[]> => {
    const model = modelOf(companion.uid);
    if (!model) return [];
    const related = relationsOf(model, companion).map((name) => [name, true]);
    return companionDrafts(
      db,
      uid,
      companion,
      { documentId, locale },
      { ...populateOf(model), ...(Object.fromEntries(related) as object) },
    );
  };

  const create = async (
    source: CompanionRow,
    companion: CompanionType,
    story: TargetStory,
    words: Record<string, string>,
  ): Promise<void> => {
    const model = modelOf(companion.uid);
    if (!model) return;
    const peers = { model, withSourceValues };
    const data = { ...companionData(source, companion, peers, story), ...words };
    const { locale } = story;
    await documents(companion.uid).update({ documentId: source.documentId, locale, data });
  };

  /** Returns the companion of a story that is given. @throws 400 naming a type or field that isn't one's. */
  const companionGiven = (
    { companions }: TranslatedType,
    { contentType, values }: CompanionWords,
    at: string,
  ): CompanionType => {
    const companion = companions.find(({ uid }) => uid === contentType);
    if (!companion) {
      const accepted = companions.map(({ uid }) => uid).join(', ') || 'none';
      throw invalidField(`${at}.contentType`, `is no companion; accepted are ${accepted}`);
    }
    const paths = companion.fields.map(({ path }) => path);
    const unknown = Object.keys(values).find((name) => !paths.includes(name));
    if (unknown === undefined) return companion;
    throw invalidField(`${at}.values.${unknown}`, `is unknown; accepted are ${paths.join(', ')}`);
  };

  return {
    /**
     * Brings the companions of a story's source into the target locale. One without a version there gets a draft, without words, with
     * its original; one that has a version becomes this story's, as it is in the source.
     */
    async bring(story: TargetStory): Promise<void> {
      const type = types.get(story.contentType);
      for (const companion of type.companions) {
        const sources = await sourcesOf(type, companion, story);
        const ids = sources.map(({ documentId }) => documentId);
        const drafts = await draftsOf(db, companion, ids, story.locale);
        for (const source of sources) {
          const draft = drafts.find(({ documentId }) => documentId === source.documentId);
          if (!draft) await create(source, companion, story, {});
          else if (draft.story !== story.documentId) {
            const { documentId, locale } = draft;
            const data = ofStory(companion, story.documentId);
            await documents(companion.uid).update({ documentId, locale, data });
          }
        }
      }
    },

    /**
     * Saves drafts of companions in the target locale, in one transaction.
     * @throws ValidationError (400) naming a type, document or field that isn't a companion's.
     */
    save: (
      story: TargetStory,
      given: CompanionWords[],
      requireWritable: RequireWritable,
    ): Promise<void> =>
      transact(db, async () => {
        const type = types.get(story.contentType);
        const loaded = new Map<string, CompanionRow[]>();
        for (const [index, words] of given.entries()) {
          const at = `companions.${index}`;
          const companion = companionGiven(type, words, at);
          const { documentId, values } = words;
          const { locale } = story;
          const sources = loaded.get(companion.uid) ?? (await sourcesOf(type, companion, story));
          loaded.set(companion.uid, sources);
          const source = sources.find((one) => one.documentId === documentId);
          if (!source) {
            throw new errors.NotFoundError(`${at}.documentId: the source has no such companion`);
          }
          const [draft] = await draftsOf(db, companion, [documentId], locale);
          requireWritable(companion, draft?.entry ?? null, Object.keys(values));
          if (!draft) await create(source, companion, story, values);
          else {
            const moved =
              draft.story === story.documentId ? {} : ofStory(companion, story.documentId);
            const data = { ...values, ...moved };
            await documents(companion.uid).update({ documentId, locale, data });
          }
        }
      }),
  };
};

export type Companions = ReturnType<typeof createCompanions>;
