import { z } from '@strapi/utils';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import { isDefaultAllowed, minutes, settingShape } from './settings/validation';
import { urlPattern } from './url-pattern';

const previewUrlPattern = urlPattern(
  ['locale', 'slug', 'documentId', 'status', 'token'],
  ['token'],
);

const isFunction = (value: unknown): boolean => typeof value === 'function';

/**
 * The schema of the plugin's configuration: lengths in minutes, `sweepSeconds` in seconds, `cacheMegabytes` in 2^20
 * bytes. A setting given here is locked in the panel; others are set there.
 */
export const configSchema = z
  .strictObject({
    ...z.strictObject(settingShape).partial().shape,
    previewUrlPattern: previewUrlPattern.nullable(),
    previewMinutes: minutes,
    sweepSeconds: z.number().min(1).max(3600),
    cacheMegabytes: z.int().min(1).max(4096),
    streamsPerAddress: z.int().min(1).max(1_000_000),
    streamsInAll: z.int().min(0).max(1_000_000),
    // Folds a text for search; case and diacritics by default.
    fold: z.custom<(text: string) => string>(isFunction, 'must be a function').optional(),
    // For tests: epoch ms, the number of versions that a boot backfills before it listens, and whether the end of a flash is
    // logged at its moment, which a test that sets the clock ahead may not want; else by the sweep alone.
    clock: z.custom<() => number>(isFunction).optional(),
    releasesAtBoot: z.int().min(1).optional(),
    logsAtMoment: z.boolean().optional(),
  })
  .refine(isDefaultAllowed, {
    path: ['defaultMinutes'],
    message: 'must not be longer than maxMinutes',
  });

export type PluginConfig = z.infer<typeof configSchema>;

const defaults: PluginConfig = {
  previewUrlPattern: null,
  previewMinutes: 30,
  sweepSeconds: 5,
  cacheMegabytes: 64,
  streamsPerAddress: 100,
  streamsInAll: 10_000,
};

export default {
  default: defaults,
  /** @throws Error naming each key and its rule, which stops the boot. */
  validator(config: unknown): void {
    const parsed = configSchema.safeParse(config);
    if (parsed.success) return;
    const faults = parsed.error.issues.map(
      (issue) => `config.${issue.path.join('.') || '(root)'}: ${issue.message}`,
    );
    throw new Error(`Invalid configuration of the plugin ${PLUGIN_ID}. ${faults.join('; ')}`);
  },
};
