import type { FeedFields, OptIn } from '../../../../shared/opt-in';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import {
  ownFieldsOf,
  type ModelAttribute,
  type ModelOf,
  type ModelSchema,
} from '../../strapi/model';
import { bodyFormatOf, FIELD_NAMES, FIELD_RULES, OWN_RELATIONS } from './field-rules';
import { readPluginOptions } from './plugin-options';
import { isLocalized, readQuotes, readTarget, type Refuse } from './read-targets';

/**
 * Reads the types that opted in by `pluginOptions['flash-news'].enabled`, sorted by uid.
 * @throws Error naming the type, the key and what is accepted, which stops the boot.
 */
export const readOptIns = (contentTypes: ModelSchema[], modelOf: ModelOf): OptIn[] =>
  contentTypes
    .filter((schema) => readPluginOptions(schema).enabled === true)
    .map((schema) => readOptIn(schema, modelOf))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));

const readOptIn = (schema: ModelSchema, modelOf: ModelOf): OptIn => {
  const refuse: Refuse = (why) => {
    throw new Error(`${PLUGIN_ID}: ${schema.uid} can't opt in: ${why}`);
  };
  if (schema.options?.draftAndPublish !== true) {
    refuse('options.draftAndPublish must be true, since a release is derived from a publication.');
  }
  if (!isLocalized(schema)) {
    refuse('pluginOptions.i18n.localized must be true, since releases are kept per locale.');
  }
  const fields = readFields(readPluginOptions(schema).fields, refuse);
  const found: Partial<Record<keyof FeedFields, ModelAttribute>> = {};
  for (const name of FIELD_NAMES.filter((field) => fields[field] !== undefined)) {
    found[name] = readField(name, fields[name], { schema, modelOf, refuse });
  }
  return {
    uid: schema.uid,
    fields: fields as unknown as FeedFields,
    category: readTarget(found.category, modelOf, refuse),
    people: readTarget(found.people, modelOf, refuse),
    authors: readTarget(found.authors, modelOf, refuse),
    bodyFormat: bodyFormatOf(found.body),
    quotes: readQuotes(found.quotes, modelOf, refuse),
  };
};

/** Returns `fields` where it names a title and nothing unknown. */
const readFields = (given: unknown, refuse: Refuse): Record<string, unknown> => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse(`pluginOptions.${PLUGIN_ID}.fields must name at least "title".`);
  }
  const unknownName = Object.keys(given).find((name) => !(FIELD_NAMES as string[]).includes(name));
  if (unknownName !== undefined) {
    refuse(`fields.${unknownName} is unknown; accepted are ${FIELD_NAMES.join(', ')}.`);
  }
  if (!('title' in given)) refuse('fields.title is missing.');
  return given;
};

interface FieldPeers {
  schema: ModelSchema;
  modelOf: ModelOf;
  refuse: Refuse;
}

const readField = (
  name: keyof FeedFields,
  path: unknown,
  { schema, modelOf, refuse }: FieldPeers,
): ModelAttribute => {
  const { accepts, named } = FIELD_RULES[name];
  const attribute = typeof path === 'string' ? resolve(schema, path, modelOf) : undefined;
  if (attribute === undefined) {
    const fitting = ownFieldsOf(schema, accepts);
    const accepted = fitting.length === 0 ? '' : `, such as ${fitting.join(', ')}`;
    const given = JSON.stringify(path);
    return refuse(
      `fields.${name} is ${given}, which is no field of it; accepted is ${named}${accepted}.`,
    );
  }
  if (!accepts(attribute)) refuse(`fields.${name} is "${String(path)}", which must be ${named}.`);
  if (OWN_RELATIONS.includes(name) && String(path).includes('.')) {
    refuse(`fields.${name} is "${String(path)}", which must not lie in a component.`);
  }
  return attribute;
};

const resolve = (
  schema: ModelSchema,
  path: string,
  modelOf: ModelOf,
): ModelAttribute | undefined => {
  const [head = '', ...rest] = path.split('.');
  const attribute = Object.hasOwn(schema.attributes, head) ? schema.attributes[head] : undefined;
  if (rest.length === 0 || attribute === undefined) return attribute;
  if (attribute.type !== 'component' || attribute.repeatable === true) return undefined;
  const inner = modelOf(attribute.component ?? '');
  return inner && resolve(inner, rest.join('.'), modelOf);
};
