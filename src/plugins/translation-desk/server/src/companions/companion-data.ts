import type { CompanionType } from '../../../shared/opt-in';
import type { ModelSchema } from '../strapi/model';
import { isOfStrapi } from '../strapi/of-strapi';
import type { SourceValues } from './source-values';
import type { CompanionRow } from './store';

/** Returns the relations of a companion that its translation takes over: all it owns but its story. */
export const relationsOf = (model: ModelSchema, { storyField }: CompanionType): string[] =>
  Object.entries(model.attributes)
    .filter(
      ([name, { type, target, mappedBy }]) =>
        name !== storyField &&
        !isOfStrapi(name) &&
        type === 'relation' &&
        target?.startsWith('api::') === true &&
        mappedBy === undefined,
    )
    .map(([name]) => name);

const idsOf = (value: unknown): string[] => {
  const related: unknown[] = Array.isArray(value) ? value : [value];
  return related.flatMap((one) =>
    typeof one === 'object' && one !== null && 'documentId' in one ? [String(one.documentId)] : [],
  );
};

/** Returns the words in which a companion was said first, kept in its shared fields; nothing where they are filled. */
const originalOf = (
  source: CompanionRow,
  { original, text }: CompanionType,
  locale: string,
): Record<string, unknown> => {
  if (original === null || source[original.text]) return {};
  const words = source[text];
  if (typeof words !== 'string' || words.trim() === '') return {};
  return { [original.text]: words, [original.language]: source[original.language] ?? locale };
};

/** Returns the words of a companion that was said in the locale into which it is translated: they need no translator. */
const spokenIn = (
  source: CompanionRow,
  { original, text }: CompanionType,
  locale: string,
): Record<string, unknown> => {
  if (original === null || source[original.language] !== locale) return {};
  return source[original.text] ? { [text]: source[original.text] } : {};
};

/** Returns the data that make a story the one of a companion. */
export const ofStory = (
  { storyField }: CompanionType,
  documentId: string | null,
): Record<string, unknown> => ({
  [storyField]: { set: documentId === null ? [] : [{ documentId }] },
});

/**
 * Returns the data of a companion's new translation: what its source says besides words, the words as the original, and
 * no words of its own unless they were said in this language.
 */
export const companionData = (
  source: CompanionRow,
  companion: CompanionType,
  { model, withSourceValues }: { model: ModelSchema } & Pick<SourceValues, 'withSourceValues'>,
  story: { documentId: string; locale: string; sourceLocale: string },
): Record<string, unknown> => ({
  ...withSourceValues(model, {}, source),
  ...Object.fromEntries(
    relationsOf(model, companion).map((name) => [
      name,
      { set: idsOf(source[name]).map((documentId) => ({ documentId })) },
    ]),
  ),
  ...originalOf(source, companion, story.sourceLocale),
  ...spokenIn(source, companion, story.locale),
  ...ofStory(companion, story.documentId),
});
