import type { z } from '@strapi/utils';

/** The parts of a schema's definition (zod 4) by which one comes to what is inside. */
interface Definition {
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  valueType?: Schema;
  shape?: Record<string, Schema>;
}

type Schema = { _zod: { def: unknown } };

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** Returns a schema without what makes it optional, gives it a default or changes what it has read. */
const bare = (schema: Schema): Schema => {
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return inner === undefined ? schema : bare(inner);
};

/** Returns the keys that the object at a path of a schema accepts; null where it may have one of several shapes. */
export const keysAt = (schema: z.ZodObject, path: PropertyKey[]): string[] | null => {
  let at: Schema | undefined = bare(schema);
  for (const key of path) {
    const { shape, element, valueType } = definitionOf(at);
    const next: Schema | undefined = shape?.[String(key)] ?? element ?? valueType;
    if (next === undefined) return null;
    at = bare(next);
  }
  const { shape } = definitionOf(at);
  return shape === undefined ? null : Object.keys(shape);
};
