import { z } from '@strapi/utils';

/** A part of the OpenAPI document, such as a JSON Schema. */
export type Json = Record<string, unknown>;

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Returns the schema of a body in a standard format: the standard, and for JSON its characteristic properties. */
export const standardSchema = (source: string, json?: Record<string, object>): Json =>
  json === undefined
    ? { type: 'string', description: source }
    : { type: 'object', description: source, properties: json, required: Object.keys(json) };

/** Adds `null` to the values of a schema that lists them. */
const orNull = ({ enum: values }: Json): Json =>
  Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {};

/** Merges `null` into the type of a schema, which code generators handle better than `anyOf`. */
const withNullAsType = ({ anyOf, ...rest }: Json): Json => {
  const [first, second] = (anyOf ?? []) as Json[];
  return second?.['type'] === 'null' && typeof first?.['type'] === 'string'
    ? { ...rest, ...first, ...orNull(first), type: [first['type'], 'null'] }
    : { ...rest, ...(anyOf !== undefined && { anyOf }) };
};

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

/** Converts Zod schemas to JSON Schemas that refer to each other by name. */
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
