import { z } from '@strapi/utils';

const uid = z
  .string()
  .regex(
    /^(api|plugin)::[\w-]+\.[\w-]+$/,
    'must be the uid of a content type, such as api::article.article',
  );

/** Which content types the copy is written to. Their fields are named as in the plugin's README. */
export const configSchema = z.strictObject({
  article: uid,
  quote: uid,
  person: uid,
  category: uid,
});

export type Desk = z.infer<typeof configSchema>;

const defaults: Desk = {
  article: 'api::article.article',
  quote: 'api::quote.quote',
  person: 'api::person.person',
  category: 'api::category.category',
};

export default {
  default: defaults,
  /** @throws Error naming each key and its rule: it stops the boot. */
  validator(config: unknown): void {
    const parsed = configSchema.safeParse(config);
    if (parsed.success) return;
    const faults = parsed.error.issues.map(
      (issue) => `config.${issue.path.join('.') || '(root)'}: ${issue.message}`,
    );
    throw new Error(`Invalid configuration of the plugin wire-desk. ${faults.join('; ')}`);
  },
};
