import type { CompanionType } from '../../../shared/opt-in';
import { isLocalized, type ModelSchema } from '../strapi/model';
import type { CompanionRow } from './store';

/** Attributes that say something of what a text is, not in which language: taken over from the source. */
const TAKEN_OVER = ['enumeration', 'boolean', 'date', 'datetime', 'time', 'timestamp'];
const NUMBERS = ['integer', 'biginteger', 'float', 'decimal'];

/** Fields that Strapi adds to a schema. */
const OF_STRAPI = [
  ...['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations'],
];

const scalarsOf = ({ attributes }: ModelSchema): string[] =>
  Object.entries(attributes)
    .filter(
      ([name, attribute]) =>
        !OF_STRAPI.includes(name) &&
        isLocalized(attribute) &&
        [...TAKEN_OVER, ...NUMBERS].includes(attribute.type),
    )
    .map(([name]) => name);

/** Returns the relations of a companion that its translation takes over: all it owns but its story. */
export const relationsOf = (model: ModelSchema, { storyField }: CompanionType): string[] =>
  Object.entries(model.attributes)
    .filter(
      ([name, { type, target, mappedBy }]) =>
        name !== storyField &&
        !OF_STRAPI.includes(name) &&
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

/**
 * Returns the data of a companion's new translation: what its source says besides words, the words as the original, and
 * no words of its own unless they were said in this language.
 */
export const companionData = (
  source: CompanionRow,
  companion: CompanionType,
  model: ModelSchema,
  story: { documentId: string; locale: string; sourceLocale: string },
): Record<string, unknown> => ({
  ...Object.fromEntries(scalarsOf(model).map((name) => [name, source[name]])),
  ...Object.fromEntries(
    relationsOf(model, companion).map((name) => [
      name,
      { set: idsOf(source[name]).map((documentId) => ({ documentId })) },
    ]),
  ),
  ...originalOf(source, companion, story.sourceLocale),
  ...spokenIn(source, companion, story.locale),
  [companion.storyField]: { set: [{ documentId: story.documentId }] },
});
