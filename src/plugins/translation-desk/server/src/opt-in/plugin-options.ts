import { z } from '@strapi/utils';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import type { ModelSchema } from '../strapi/model';

const name = z.string({ error: 'must be the name of a field' }).min(1);

/** An object of these keys; the message of others names what is accepted. */
const objectOf = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}; accepted are ${keys}`
        : `must be an object of ${keys}`,
  });
};

const companion = objectOf({
  text: name,
  originalText: name.optional(),
  originalLanguage: name.optional(),
});

const schemaOfOptions = objectOf({
  enabled: z.boolean({ error: 'must be true or false' }),
  fields: objectOf({
    title: name.optional(),
    category: name.optional(),
    people: name.optional(),
  }).optional(),
  exclude: z
    .array(z.string({ error: 'must be the path of a text field' }), {
      error: 'must be a list of paths of text fields',
    })
    .optional(),
  companions: z
    .record(z.string(), companion, {
      error: 'must be an object whose keys are relations of the type',
    })
    .optional(),
});

export type PluginOptions = z.infer<typeof schemaOfOptions>;

/**
 * Reads `pluginOptions['translation-desk']` of a type; null where it has none or hasn't opted in.
 * @throws Error naming the type, the key and what is accepted, which stops the boot.
 */
export const readPluginOptions = ({ uid, pluginOptions }: ModelSchema): PluginOptions | null => {
  const given = pluginOptions?.[PLUGIN_ID];
  if (given === undefined) return null;
  const parsed = schemaOfOptions.safeParse(given);
  if (parsed.success) return parsed.data.enabled ? parsed.data : null;
  const faults = parsed.error.issues.map(
    (issue) => `${['pluginOptions', PLUGIN_ID, ...issue.path].join('.')} ${issue.message}`,
  );
  throw new Error(`${PLUGIN_ID}: ${uid}: ${faults.join('; ')}.`);
};
