import { z } from '@strapi/utils';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import type { ModelSchema } from '../../strapi/model';

const shape = {
  enabled: z.boolean({ error: 'must be true or false' }).optional(),
  fields: z.unknown().optional(),
  publicWith: z.unknown().optional(),
};

const KEYS = Object.keys(shape).join(', ');

const schemaOfOptions = z
  .strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? undefined : `must be an object of ${KEYS}`,
  })
  .refine(({ enabled, fields }) => fields === undefined || enabled !== undefined, {
    path: ['enabled'],
    message: 'is missing beside fields; accepted are true, which opts the type in, and false',
  });

export type PluginOptions = z.infer<typeof schemaOfOptions>;

/**
 * Reads `pluginOptions['flash-news']` of a type or component; an empty object where it has none.
 * @throws Error naming the type, the key and what is accepted, which stops the boot.
 */
export const readPluginOptions = ({ uid, pluginOptions }: ModelSchema): PluginOptions => {
  const parsed = schemaOfOptions.safeParse(pluginOptions?.[PLUGIN_ID] ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const key = ['pluginOptions', PLUGIN_ID, ...issue.path].join('.');
    if (issue.code !== 'unrecognized_keys') return `${key} ${issue.message}`;
    return issue.keys.map((name) => `${key}.${name} is unknown; accepted are ${KEYS}`).join('; ');
  });
  throw new Error(`${PLUGIN_ID}: ${uid}: ${faults.join('; ')}.`);
};

/** Throws where a component has options: it takes part through the types that contain it. */
export const refuseComponentOptions = (components: ModelSchema[]): void => {
  const opting = components.find((one) => one.pluginOptions?.[PLUGIN_ID] !== undefined);
  if (opting === undefined) return;
  throw new Error(
    `${PLUGIN_ID}: ${opting.uid}: pluginOptions.${PLUGIN_ID} is accepted on content types, not on components.`,
  );
};
