/** A part of the document, or a schema of JSON Schema 2020-12, as OpenAPI 3.1 takes them. */
export type Json = Record<string, unknown>;

export const string: Json = { type: 'string' };
export const locale: Json = { type: 'string', description: 'BCP 47' };
export const time: Json = {
  type: 'string',
  format: 'date-time',
  description: 'ISO 8601 in UTC with milliseconds',
};

export const oneOf = (values: readonly string[]): Json => ({ type: 'string', enum: [...values] });

export const listOf = (items: Json): Json => ({ type: 'array', items });

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The same, or null. A type of its own is widened, so that it stays one for generators of code. */
export const orNull = (schema: Json): Json =>
  typeof schema['type'] === 'string'
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

/** An object with these fields, always all of them, and no others. The compiler holds it to the contract's type. */
export const record = <Shape extends object>(
  properties: Record<keyof Shape & string, Json>,
  description?: string,
): Json => ({
  type: 'object',
  ...(description !== undefined && { description }),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
