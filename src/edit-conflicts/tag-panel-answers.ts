import { hasVersionTags, loadVersionTag } from './load-version-tag';

interface Context {
  params: { model: string; id?: string };
  query: { locale?: unknown };
  body?: { data?: { documentId?: string; locale?: string | null }; meta?: Record<string, unknown> };
}

type Handler = (this: unknown, ctx: Context) => Promise<unknown>;
/** The content manager's `collection-types` controller. */
export type EntryController = Record<string, Handler>;

/** Actions whose answers fill the panel's form. */
const TAGGED_ACTIONS = ['findOne', 'create', 'update', 'publish', 'discard', 'unpublish'];

/** Adds `meta.version` for the panel to send back. A read loads it before the entry, so a save in between counts as unseen. */
const addVersion = (handler: Handler, isRead: boolean): Handler =>
  async function answer(ctx) {
    if (!hasVersionTags(ctx.params.model)) return handler.call(this, ctx);
    const before = isRead ? await loadTag(ctx) : null;
    const result = await handler.call(this, ctx);
    const version = isRead ? before : await loadTag(ctx);
    // Null means that the language has no version yet; without the key, saves of the type are not checked.
    if (ctx.body?.meta) ctx.body.meta.version = version;
    return result;
  };

const loadTag = async ({ params, query, body }: Context): Promise<string | null> => {
  const documentId = params.id ?? body?.data?.documentId;
  if (documentId === undefined) return null;
  return loadVersionTag(strapi, params.model, documentId, {
    locale: query.locale ?? body?.data?.locale,
  });
};

/** Wraps the content manager's controller so that its answers carry `meta.version`. */
export const tagPanelAnswers = (entries: EntryController): EntryController => {
  const tagged = TAGGED_ACTIONS.flatMap((action): [string, Handler][] => {
    const handler = entries[action];
    return handler ? [[action, addVersion(handler, action === 'findOne')]] : [];
  });
  return { ...entries, ...Object.fromEntries<Handler>(tagged) };
};
