import { errors } from '@strapi/utils';
import type { CompanionType, TranslatedType } from '../../../shared/opt-in';
import { transact, type Database } from '../database/connection';
import { invalidField } from '../http/invalid-field';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Documents } from '../strapi/documents';
import type { ModelOf } from '../strapi/model';
import { companionData, relationsOf } from './companion-data';
import { companionDrafts, existingIn, type CompanionRow } from './store';

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

export interface CompanionsPeers {
  db: Database;
  types: TranslatedTypes;
  modelOf: ModelOf;
  documents: Documents;
}

/** Brings the companions of a story into its translations, and saves their words. */
export const createCompanions = ({ db, types, modelOf, documents }: CompanionsPeers) => {
  const sourcesOf = async (
    { uid }: TranslatedType,
    companion: CompanionType,
    { documentId, sourceLocale: locale }: TargetStory,
  ): Promise<CompanionRow[]> => {
    const model = modelOf(companion.uid);
    if (!model) return [];
    return companionDrafts(
      db,
      uid,
      companion,
      { documentId, locale },
      relationsOf(model, companion),
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
    const data = { ...companionData(source, companion, model, story), ...words };
    const { locale } = story;
    await documents(companion.uid).update({ documentId: source.documentId, locale, data });
  };

  return {
    /** Makes drafts in the target locale of the companions that have none there: without words, with their original. */
    async bring(story: TargetStory): Promise<void> {
      const type = types.get(story.contentType);
      for (const companion of type.companions) {
        const sources = await sourcesOf(type, companion, story);
        const ids = sources.map(({ documentId }) => documentId);
        const existing = await existingIn(db, companion.uid, ids, story.locale);
        for (const source of sources) {
          if (!existing.has(source.documentId)) await create(source, companion, story, {});
        }
      }
    },

    /**
     * Saves drafts of companions in the target locale, in one transaction.
     * @throws ValidationError (400) naming a type, document or field that isn't a companion's.
     */
    save: (story: TargetStory, given: CompanionWords[]): Promise<void> =>
      transact(db, async () => {
        const type = types.get(story.contentType);
        for (const [index, { contentType, documentId, values }] of given.entries()) {
          const companion = type.companions.find(({ uid }) => uid === contentType);
          const at = `companions.${index}`;
          if (!companion) {
            const accepted = type.companions.map(({ uid }) => uid).join(', ') || 'none';
            throw invalidField(`${at}.contentType`, `is no companion; accepted are ${accepted}`);
          }
          const paths = companion.fields.map(({ path }) => path);
          const unknown = Object.keys(values).find((name) => !paths.includes(name));
          if (unknown !== undefined) {
            throw invalidField(
              `${at}.values.${unknown}`,
              `is unknown; accepted are ${paths.join(', ')}`,
            );
          }
          const sources = await sourcesOf(type, companion, story);
          const source = sources.find((one) => one.documentId === documentId);
          if (!source) {
            throw new errors.NotFoundError(`${at}.documentId: the source has no such companion`);
          }
          const existing = await existingIn(db, companion.uid, [documentId], story.locale);
          if (existing.has(documentId)) {
            const { locale } = story;
            await documents(companion.uid).update({ documentId, locale, data: values });
          } else await create(source, companion, story, values);
        }
      }),
  };
};

export type Companions = ReturnType<typeof createCompanions>;
