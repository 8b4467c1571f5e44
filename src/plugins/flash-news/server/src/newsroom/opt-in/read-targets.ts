import {
  QUOTE_FIELDS,
  QUOTE_POSITION,
  type QuoteTarget,
  type ReferenceTarget,
} from '../../../../shared/opt-in';
import type { ModelAttribute, ModelOf, ModelSchema } from '../../strapi/model';
import { isText } from './field-rules';

/** Throws the error that stops the boot. */
export type Refuse = (why: string) => never;

export const isLocalized = (schema: ModelSchema): boolean =>
  (schema.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;

const hasText = (schema: ModelSchema, field: string): boolean => {
  const attribute = schema.attributes[field];
  return attribute !== undefined && isText(attribute);
};

/** Reads the type of a relation to a category, people or authors; null without a relation. */
export const readTarget = (
  attribute: ModelAttribute | undefined,
  modelOf: ModelOf,
  refuse: Refuse,
): ReferenceTarget | null => {
  if (attribute?.target === undefined) return null;
  const target = modelOf(attribute.target);
  const name = target && ['name', 'title'].find((field) => hasText(target, field));
  if (target === undefined || name === undefined) {
    return refuse(
      `${attribute.target}, to which it refers, has neither a "name" nor a "title" that is a text field.`,
    );
  }
  const slug = hasText(target, 'slug') ? 'slug' : null;
  return { uid: target.uid, name, slug, localized: isLocalized(target) };
};

/** Reads the type of a relation to quotes; null without a relation. */
export const readQuotes = (
  attribute: ModelAttribute | undefined,
  modelOf: ModelOf,
  refuse: Refuse,
): QuoteTarget | null => {
  if (attribute?.target === undefined) return null;
  const target = modelOf(attribute.target);
  if (target === undefined || !hasText(target, 'text')) {
    return refuse(
      `${attribute.target}, to which fields.quotes refers, has no "text" that is a text field.`,
    );
  }
  const named = readTarget(target.attributes.speaker, modelOf, refuse);
  const aliases = named && modelOf(named.uid)?.attributes.aliases;
  return {
    uid: target.uid,
    has: [
      ...QUOTE_FIELDS.filter((field) => hasText(target, field)),
      ...(target.attributes[QUOTE_POSITION]?.type === 'integer'
        ? [QUOTE_POSITION as typeof QUOTE_POSITION]
        : []),
    ],
    speaker: named && { ...named, aliases: aliases?.type === 'component' },
  };
};
