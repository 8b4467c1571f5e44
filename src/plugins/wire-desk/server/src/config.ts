import { z } from '@strapi/utils';

const uid = z
  .string()
  .regex(
    /^(api|plugin)::[\w-]+\.[\w-]+$/,
    'must be the uid of a content type, such as api::article.article',
  );

/** Content types that an import writes to; the README lists their fields. Uids from configuration have no types. */
export const configSchema = z.strictObject({
  article: uid,
  quote: uid,
  person: uid,
  category: uid,
});

export type ContentTypeUids = z.infer<typeof configSchema>;

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
    const parsed = configSchema.safeParse(config);
    if (parsed.success) return;
    const errors = parsed.error.issues.map(
      (issue) => `config.${issue.path.join('.') || '(root)'}: ${issue.message}`,
    );
    throw new Error(`Invalid configuration of the plugin wire-desk. ${errors.join('; ')}`);
  },
};
