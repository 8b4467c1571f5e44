/** The route of a refused request, as far as it names what is needed. */
export interface RefusedRoute {
  /** Such as `collection-types.publish` in the panel, or `api::article.article.create` in the content API. */
  handler: string;
  /** Permissions, one of which is enough. */
  needed: string[];
  isOfContentApi: boolean;
}

/** What the content manager's routes do with documents. */
const VERBS: Record<string, string> = {
  find: 'read',
  findOne: 'read',
  create: 'create',
  clone: 'duplicate',
  autoClone: 'duplicate',
  update: 'change',
  delete: 'delete',
  bulkDelete: 'delete',
  publish: 'publish',
  bulkPublish: 'publish',
  unpublish: 'unpublish',
  bulkUnpublish: 'unpublish',
  discard: 'discard changes of',
};

const RULE = 'Your role has no permission for it.';

/** Some roles may do it to their own, or in some languages. */
const RULE_HERE =
  'Your role has no permission for it here: it may hold for your own, or for other languages.';

/** Returns a permission of the content API as Strapi's settings show it: `Wire-desk › Item › create`. */
const asInSettings = (id: string): string => {
  const [, owner = '', controller = '', action = ''] =
    /^(?:api|plugin)::([\w-]+)\.([\w-]+)\.(\w+)$/.exec(id) ?? [];
  if (action === '') return id;
  const names = [...new Set([owner, controller])];
  return [...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)), action].join(' › ');
};

/** Returns what the sender of a refused request may not do; `several` is what the documents are called. */
export const forbiddenSentence = (
  { handler, needed, isOfContentApi }: RefusedRoute,
  several: string,
): string => {
  const verb = VERBS[/^collection-types\.(\w+)$/.exec(handler)?.[1] ?? ''];
  if (verb !== undefined) return `You may not ${verb} these ${several}. ${RULE_HERE}`;
  const list = needed.length > 0 ? needed : isOfContentApi && handler !== '' ? [handler] : [];
  if (list.length === 0) return `You may not do this. ${RULE}`;
  return isOfContentApi
    ? `This needs the permission ${list.map(asInSettings).join(' or ')}.`
    : `You may not do this: it needs the permission ${list.join(' or ')}.`;
};
