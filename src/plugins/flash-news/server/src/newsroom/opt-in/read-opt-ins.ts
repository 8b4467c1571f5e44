import type { FeedFields, OptIn, QuoteTarget, ReferenceTarget } from '../../../../shared/opt-in';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import type { ModelAttribute, ModelOf, ModelSchema } from '../../strapi/model';

type Check = (attribute: ModelAttribute) => boolean;

const SCALARS = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];
const isScalar: Check = ({ type }) => SCALARS.includes(type);
const isRelation: Check = ({ type, target }) => type === 'relation' && target !== undefined;
const isToOne: Check = (attribute) =>
  isRelation(attribute) && ['oneToOne', 'manyToOne'].includes(attribute.relation ?? '');

const RULES: Record<keyof FeedFields, { accepts: Check; named: string }> = {
  title: { accepts: isScalar, named: 'a text field' },
  summary: { accepts: isScalar, named: 'a text field' },
  slug: { accepts: isScalar, named: 'a text or uid field' },
  credit: { accepts: isScalar, named: 'a text field' },
  imageAlt: { accepts: isScalar, named: 'a text field' },
  image: {
    accepts: ({ type, multiple }) => type === 'media' && !multiple,
    named: 'a single media',
  },
  category: { accepts: isToOne, named: 'a relation to one entry' },
  people: { accepts: isRelation, named: 'a relation' },
  byline: { accepts: isScalar, named: 'a text field' },
  body: {
    accepts: (attribute) => attribute.type === 'blocks' || isScalar(attribute),
    named: 'a field of blocks, Markdown or text',
  },
  quotes: { accepts: isRelation, named: 'a relation' },
};

/** Fields that must be relations of the type itself, not of a component: facets and quotes are looked up by them. */
const OWN_RELATIONS: string[] = ['category', 'people', 'quotes'] satisfies (keyof FeedFields)[];

export const FIELD_NAMES = Object.keys(RULES) as (keyof FeedFields)[];

/**
 * Reads the types that opted in by `pluginOptions['flash-news'].enabled`, sorted by uid.
 * @throws Error naming the type, the key and the rule, which stops the boot.
 */
export const readOptIns = (contentTypes: ModelSchema[], modelOf: ModelOf): OptIn[] =>
  contentTypes
    .filter((schema) => optionsOf(schema)?.enabled === true)
    .map((schema) => readOptIn(schema, modelOf))
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));

const optionsOf = (schema: ModelSchema): { enabled?: unknown; fields?: unknown } | undefined =>
  schema.pluginOptions?.[PLUGIN_ID] as { enabled?: unknown; fields?: unknown } | undefined;

const isLocalized = (schema: ModelSchema): boolean =>
  (schema.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;

const readOptIn = (schema: ModelSchema, modelOf: ModelOf): OptIn => {
  const refuse: (why: string) => never = (why) => {
    throw new Error(`${PLUGIN_ID}: ${schema.uid} can't opt in: ${why}`);
  };
  if (schema.options?.draftAndPublish !== true) {
    refuse('options.draftAndPublish must be true, since a release is derived from a publication.');
  }
  if (!isLocalized(schema)) {
    refuse('pluginOptions.i18n.localized must be true, since releases are kept per locale.');
  }
  const given = optionsOf(schema)?.fields;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse(`pluginOptions.${PLUGIN_ID}.fields must name at least "title".`);
  }
  const fields = given as Record<string, unknown>;
  const unknownName = Object.keys(fields).find((name) => !(FIELD_NAMES as string[]).includes(name));
  if (unknownName !== undefined) {
    refuse(`fields.${unknownName} is unknown; accepted are ${FIELD_NAMES.join(', ')}.`);
  }
  if (fields.title === undefined) refuse('fields.title is missing.');

  const found: Partial<Record<keyof FeedFields, ModelAttribute>> = {};
  for (const name of FIELD_NAMES.filter((field) => fields[field] !== undefined)) {
    const path = fields[name];
    const attribute = typeof path === 'string' ? resolve(schema, path, modelOf) : undefined;
    if (attribute === undefined) {
      return refuse(`fields.${name} is ${JSON.stringify(path)}, which is no field of it.`);
    }
    if (!RULES[name].accepts(attribute)) {
      refuse(`fields.${name} is "${String(path)}", which must be ${RULES[name].named}.`);
    }
    if (OWN_RELATIONS.includes(name) && String(path).includes('.')) {
      refuse(`fields.${name} is "${String(path)}", which must not lie in a component.`);
    }
    found[name] = attribute;
  }
  return {
    uid: schema.uid,
    fields: fields as unknown as FeedFields,
    category: targetOf(found.category, modelOf, refuse),
    people: targetOf(found.people, modelOf, refuse),
    quotes: quotesOf(found.quotes, modelOf, refuse),
  };
};

const targetOf = (
  attribute: ModelAttribute | undefined,
  modelOf: ModelOf,
  refuse: (why: string) => never,
): ReferenceTarget | null => {
  if (attribute?.target === undefined) return null;
  const target = modelOf(attribute.target);
  const name = ['name', 'title'].find((field) => target?.attributes[field] !== undefined);
  if (target === undefined || name === undefined) {
    return refuse(`${attribute.target}, to which it refers, has neither a "name" nor a "title".`);
  }
  const slug = target.attributes.slug === undefined ? null : 'slug';
  return { uid: target.uid, name, slug, localized: isLocalized(target) };
};

const quotesOf = (
  attribute: ModelAttribute | undefined,
  modelOf: ModelOf,
  refuse: (why: string) => never,
): QuoteTarget | null => {
  if (attribute?.target === undefined) return null;
  const target = modelOf(attribute.target);
  if (target?.attributes.text === undefined) {
    return refuse(`${attribute.target}, to which fields.quotes refers, has no "text".`);
  }
  const { speaker, attributedAs } = target.attributes;
  const named = speaker && targetOf(speaker, modelOf, refuse);
  const aliases = named && modelOf(named.uid)?.attributes.aliases;
  return {
    uid: target.uid,
    attributedAs: attributedAs !== undefined,
    speaker: named ? { name: named.name, aliases: aliases?.type === 'component' } : null,
  };
};

const resolve = (
  schema: ModelSchema,
  path: string,
  modelOf: ModelOf,
): ModelAttribute | undefined => {
  const [head, ...rest] = path.split('.');
  const attribute = head === undefined ? undefined : schema.attributes[head];
  if (rest.length === 0 || attribute === undefined) return attribute;
  if (attribute.type !== 'component' || attribute.repeatable === true) return undefined;
  const inner = modelOf(attribute.component ?? '');
  return inner && resolve(inner, rest.join('.'), modelOf);
};
