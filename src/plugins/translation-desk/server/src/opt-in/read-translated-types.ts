import type { TranslatedType } from '../../../shared/opt-in';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { isLocalized, type ModelAttribute, type ModelOf, type ModelSchema } from '../strapi/model';
import { readPluginOptions, type PluginOptions } from './plugin-options';
import { readCompanion, type Refuse } from './read-companion';
import { isText, translatedFields } from './translated-fields';

/**
 * Reads the types that opted in by `pluginOptions['translation-desk'].enabled`, sorted by uid.
 * @throws Error naming the type, the key and what is accepted, which stops the boot.
 */
export const readTranslatedTypes = (
  contentTypes: ModelSchema[],
  modelOf: ModelOf,
): TranslatedType[] => {
  const types = contentTypes.flatMap((schema) => {
    const options = readPluginOptions(schema);
    return options === null ? [] : [readTranslatedType(schema, options, modelOf)];
  });
  refuseSharedCompanions(types);
  return types.sort((one, other) => (one.uid < other.uid ? -1 : 1));
};

/** Throws where a companion belongs to two types or is a story itself: each of its texts is a field of one story. */
const refuseSharedCompanions = (types: TranslatedType[]): void => {
  const owners = new Map(types.map(({ uid }) => [uid, uid]));
  for (const type of types) {
    for (const { uid, field } of type.companions) {
      const owner = owners.get(uid);
      if (owner !== undefined) {
        throw new Error(
          `${PLUGIN_ID}: ${type.uid} can't opt in: companions.${field}: ${uid} takes part through ${owner} already.`,
        );
      }
      owners.set(uid, type.uid);
    }
  }
};

const namesOf = (
  { attributes }: ModelSchema,
  accepts: (attribute: ModelAttribute) => boolean,
): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => (accepts(attribute) ? [name] : []));

const isRelation = ({ type, target }: ModelAttribute): boolean =>
  type === 'relation' && target?.startsWith('api::') === true;

const isToOne = (attribute: ModelAttribute): boolean =>
  isRelation(attribute) && ['oneToOne', 'manyToOne'].includes(attribute.relation ?? '');

interface FieldPeers {
  schema: ModelSchema;
  modelOf: ModelOf;
  refuse: Refuse;
}

const readRelation = (
  key: 'category' | 'people',
  field: string | undefined,
  { schema, modelOf, refuse }: FieldPeers,
): TranslatedType['category'] => {
  if (field === undefined) return null;
  const accepts = key === 'category' ? isToOne : isRelation;
  const attribute = schema.attributes[field];
  const target = attribute && accepts(attribute) ? modelOf(attribute.target ?? '') : undefined;
  if (target === undefined) {
    const kind = key === 'category' ? 'a relation to one entry' : 'a relation';
    const fitting = namesOf(schema, accepts).join(', ') || 'none';
    return refuse(`fields.${key} is "${field}", which is not ${kind}; accepted are ${fitting}.`);
  }
  const name = ['name', 'title'].find((one) => {
    const found = target.attributes[one];
    return found !== undefined && isText(found);
  });
  if (name === undefined) {
    return refuse(
      `fields.${key}: ${target.uid} has neither a "name" nor a "title" that is a text field.`,
    );
  }
  return { field, uid: target.uid, name };
};

const readTitle = (given: string | undefined, { schema, refuse }: FieldPeers): string => {
  const fitting = namesOf(schema, ({ type }) => type === 'string' || type === 'text');
  const title = given ?? (fitting.includes('title') ? 'title' : fitting[0]);
  if (title !== undefined && fitting.includes(title)) return title;
  const accepted = fitting.join(', ') || 'none';
  return refuse(
    given === undefined
      ? 'fields.title is missing, and it has no text field for it.'
      : `fields.title is "${given}", which is no text field of it; accepted are ${accepted}.`,
  );
};

const readTranslatedType = (
  schema: ModelSchema,
  { fields = {}, exclude = [], companions = {} }: PluginOptions,
  modelOf: ModelOf,
): TranslatedType => {
  const refuse: Refuse = (why) => {
    throw new Error(`${PLUGIN_ID}: ${schema.uid} can't opt in: ${why}`);
  };
  const peers = { schema, modelOf, refuse };
  if (schema.options?.draftAndPublish !== true) {
    refuse(
      'options.draftAndPublish must be true, since a translation is begun before it is published.',
    );
  }
  if (!isLocalized(schema)) {
    refuse('pluginOptions.i18n.localized must be true, since its locales are the translations.');
  }
  const all = translatedFields(schema, modelOf);
  const unknown = exclude.find((path) => !all.some((field) => field.path === path));
  if (unknown !== undefined) {
    const accepted = all.map(({ path }) => path).join(', ') || 'none';
    refuse(`exclude has "${unknown}", which is no localized text of it; accepted are ${accepted}.`);
  }
  const kept = all.filter(({ path }) => !exclude.includes(path));
  if (kept.length === 0) refuse('it has no localized text to translate.');
  return {
    uid: schema.uid,
    title: readTitle(fields.title, peers),
    category: readRelation('category', fields.category, peers),
    people: readRelation('people', fields.people, peers),
    fields: kept,
    companions: Object.entries(companions).map(([field, options]) =>
      readCompanion(field, options, peers),
    ),
  };
};
