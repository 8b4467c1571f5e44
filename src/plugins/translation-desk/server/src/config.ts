import { z } from '@strapi/utils';
import { PLUGIN_ID } from '../../shared/plugin-id';
import type { TranslationProvider } from './proposals/provider';

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:5000' })
  .describe('Address of a LibreTranslate server');

const libreTranslate = z.strictObject({
  url: address,
  apiKey: z.string().min(1).optional(),
  timeoutSeconds: z.number().min(1).max(120).default(20),
  // Of the texts of one request.
  maxCharacters: z.int().min(100).max(1_000_000).default(50_000),
});

const configSchema = z.strictObject({
  // Off where it is null.
  libreTranslate: libreTranslate.nullable(),
  // Another provider than a LibreTranslate server.
  provider: z
    .custom<TranslationProvider>(
      (value) => typeof (value as TranslationProvider | null)?.propose === 'function',
      'must be an object with a function `propose`',
    )
    .optional(),
  // For tests: epoch ms.
  clock: z.custom<() => number>((value) => typeof value === 'function').optional(),
});

export type PluginConfig = z.infer<typeof configSchema>;

/** Returns the configuration with its defaults. @throws Error naming each key and its rule. */
export const parseConfig = (config: unknown): PluginConfig => {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `config.${path.join('.') || '(root)'}: ${message}`,
  );
  throw new Error(`Invalid configuration of the plugin ${PLUGIN_ID}. ${faults.join('; ')}`);
};

export default {
  default: { libreTranslate: null },
  /** @throws Error naming each key and its rule, which stops the boot. */
  validator(config: unknown): void {
    parseConfig(config);
  },
};
