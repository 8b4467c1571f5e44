import { z } from '@strapi/utils';

const uid = z
  .string()
  .regex(
    /^(api|plugin)::[\w-]+\.[\w-]+$/,
    'must be the uid of a content type, such as api::article.article',
  );

/** Content types that an import writes to; the README lists their fields. Uids from configuration have no types. */
const types = { article: uid, quote: uid, person: uid, category: uid };

const provider = z.string().trim().min(1, 'must name the agency').max(100);

const folder = z.strictObject({
  path: z.string().min(1, 'must be the path of a folder'),
  provider,
  everySeconds: z.int().min(1).max(3600).default(10),
});

/** Formats of a feed: an address that answers with a page has moved, or wants its readers to sign in. */
export const FEED_FORMATS = ['rss', 'atom', 'ninjs', 'nitf', 'newsml-g2'] as const;

const feed = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an address such as https://…/feed' }),
  provider,
  everyMinutes: z
    .number()
    .min(1)
    .max(24 * 60)
    .default(5),
  /** Where the answer's content doesn't tell. */
  format: z.enum(FEED_FORMATS).optional(),
  /** Names of environment variables by the header that each is sent as; no secret is in a file. */
  headersFrom: z.record(z.string().regex(/^[\w-]+$/), z.string().min(1)).default({}),
  /** Whether the address may be one of the newsroom's own network. */
  allowPrivate: z.boolean().default(false),
});

const ingest = z.strictObject({
  /** Most requests a minute of one API token. */
  perMinute: z.int().min(1).max(100_000).default(600),
  /** Most bytes of a document, by whichever way it comes in. */
  maxBytes: z
    .int()
    .min(1024)
    .max(8 * 1024 * 1024)
    .default(2 * 1024 * 1024),
  /** Days for which a piece is kept after it last came in; null for ever. */
  keepItemsDays: z.int().min(1).max(3650).nullable().default(90),
  folder: folder.nullable().default(null),
  feeds: z.array(feed).default([]),
  /** For tests: whether folder and feeds are looked at by themselves. */
  isTimed: z.boolean().default(true),
});

const configSchema = z.strictObject({
  ...types,
  ingest: ingest.prefault({}),
  /** For tests: returns epoch ms. */
  clock: z.custom<() => number>((value) => typeof value === 'function').optional(),
});

export type PluginConfig = z.infer<typeof configSchema>;
export type ContentTypeUids = Pick<PluginConfig, keyof typeof types>;
export type IngestConfig = PluginConfig['ingest'];
export type FolderConfig = z.infer<typeof folder>;
export type FeedConfig = z.infer<typeof feed>;

/** Returns the configuration with its defaults. @throws Error naming each key and its rule. */
export const parseConfig = (config: unknown): PluginConfig => {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `config.${path.join('.') || '(root)'}: ${message}`,
  );
  throw new Error(`Invalid configuration of the plugin wire-desk. ${faults.join('; ')}`);
};

const defaults: ContentTypeUids = {
  article: 'api::article.article',
  quote: 'api::quote.quote',
  person: 'api::person.person',
  category: 'api::category.category',
};

export default {
  default: defaults,
  /** @throws Error naming each invalid key and its rule, which stops the boot. */
  validator(config: unknown): void {
    parseConfig(config);
  },
};
