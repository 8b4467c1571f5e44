import type { CompanionType } from '../../../shared/opt-in';
import { isLocalized, type ModelAttribute, type ModelOf, type ModelSchema } from '../strapi/model';
import type { PluginOptions } from './plugin-options';
import { isText, translatedFields } from './translated-fields';

/** Throws the error that stops the boot. */
export type Refuse = (why: string) => never;

export interface CompanionPeers {
  schema: ModelSchema;
  modelOf: ModelOf;
  refuse: Refuse;
}

type CompanionOptions = NonNullable<PluginOptions['companions']>[string];

const namesOf = (
  { attributes }: ModelSchema,
  accepts: (attribute: ModelAttribute) => boolean,
): string =>
  Object.entries(attributes)
    .flatMap(([name, attribute]) => (accepts(attribute) ? [name] : []))
    .join(', ') || 'none';

const ownRelation = ({ type, target }: ModelAttribute): boolean =>
  type === 'relation' && target?.startsWith('api::') === true;

/** Returns the relation by which a companion refers to one story: the other side of the story's field. */
const storyFieldOf = (
  field: string,
  target: ModelSchema,
  { schema, refuse }: CompanionPeers,
): string => {
  const { mappedBy, inversedBy } = schema.attributes[field] ?? {};
  const name = mappedBy ?? inversedBy;
  const back = name === undefined ? undefined : target.attributes[name];
  const isToOne = ['manyToOne', 'oneToOne'].includes(back?.relation ?? '');
  if (name === undefined || back?.target !== schema.uid || !isToOne) {
    return refuse(
      `companions.${field}: ${target.uid} needs a relation back to one entry of ${schema.uid}; accepted is a field of this type that is mapped by one of its relations.`,
    );
  }
  return name;
};

/** Reads one companion of a type. */
export const readCompanion = (
  field: string,
  options: CompanionOptions,
  peers: CompanionPeers,
): CompanionType => {
  const { schema, modelOf, refuse } = peers;
  const attribute = schema.attributes[field];
  const target = attribute && ownRelation(attribute) ? modelOf(attribute.target ?? '') : undefined;
  if (target === undefined) {
    return refuse(
      `companions.${field} is no relation of it; accepted are ${namesOf(schema, ownRelation)}.`,
    );
  }
  if (!isLocalized(target) || target.options?.draftAndPublish !== true) {
    refuse(
      `companions.${field}: ${target.uid} must be localized and have draft & publish, since its versions are translated and published with the story.`,
    );
  }
  const fields = translatedFields(target, modelOf);
  const shared = (one: ModelAttribute): boolean => isText(one) && !isLocalized(one);
  if (!fields.some(({ path }) => path === options.text)) {
    const accepted = fields.map(({ path }) => path).join(', ') || 'none';
    refuse(
      `companions.${field}.text is "${options.text}", which is no localized text of ${target.uid}; accepted are ${accepted}.`,
    );
  }
  for (const key of ['originalText', 'originalLanguage'] as const) {
    const name = options[key];
    const original = name === undefined ? undefined : target.attributes[name];
    if (name === undefined || (original && shared(original))) continue;
    refuse(
      `companions.${field}.${key} is "${name}", which is no text of ${target.uid} that its locales share; accepted are ${namesOf(target, shared)}.`,
    );
  }
  const { text, originalText, originalLanguage } = options;
  if ((originalText === undefined) !== (originalLanguage === undefined)) {
    refuse(`companions.${field} must name both originalText and originalLanguage, or neither.`);
  }
  return {
    uid: target.uid,
    field,
    storyField: storyFieldOf(field, target, peers),
    fields,
    text,
    original:
      originalText === undefined || originalLanguage === undefined
        ? null
        : { text: originalText, language: originalLanguage },
  };
};
