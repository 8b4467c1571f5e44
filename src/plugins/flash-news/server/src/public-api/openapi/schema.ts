import { z } from '@strapi/utils';

/** A part of the document, or a schema of JSON Schema 2020-12, as OpenAPI 3.1 takes them. */
export type Json = Record<string, unknown>;

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/**
 * The schema of a body in a format of others, whose own schema judges it in the tests: its source, and for JSON the
 * properties that tell it apart.
 */
export const describedElsewhere = (source: string, json?: Record<string, object>): Json =>
  json === undefined
    ? { type: 'string', description: source }
    : { type: 'object', description: source, properties: json, required: Object.keys(json) };

/** `null` joins the type of a schema that has one: generators of code make one type of it. */
const withNullAsType = ({ anyOf, ...rest }: Json): Json => {
  const [first, second] = (anyOf ?? []) as Json[];
  return second?.['type'] === 'null' && typeof first?.['type'] === 'string'
    ? { ...rest, ...first, type: [first['type'], 'null'] }
    : { ...rest, ...(anyOf !== undefined && { anyOf }) };
};

/** An object says what it is before its properties. */
const withDescriptionFirst = ({ type, description, ...rest }: Json): Json => ({
  type,
  ...(description !== undefined && { description }),
  ...rest,
});

const rewrite = (schema: Json): void => {
  const written =
    schema['type'] === 'object' ? withDescriptionFirst(schema) : withNullAsType(schema);
  for (const name of Object.keys(schema)) Reflect.deleteProperty(schema, name);
  Object.assign(schema, written);
};

/** The JSON Schemas of these rules, which refer to each other by their names. */
export const toSchemas = (rules: Record<string, z.ZodType>): Record<string, Json> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, rule] of Object.entries(rules)) registry.add(rule, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => rewrite(jsonSchema as Json),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as Json]),
  );
};
