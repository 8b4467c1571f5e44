import { isGuarded, tagOf } from './tag-of';

interface Context {
  params: { model: string; id?: string };
  query: { locale?: unknown };
  body?: { data?: { documentId?: string; locale?: string | null }; meta?: Record<string, unknown> };
}

type Handler = (this: unknown, ctx: Context) => Promise<unknown>;
/** The content manager's controller of entries. */
export type EntryController = Record<string, Handler>;

/** The answers from which the panel's form goes on. */
const ANSWERS = ['findOne', 'create', 'update', 'publish', 'discard', 'unpublish'];

/**
 * Says with every entry that the panel gets which version it is, in `meta.version`: the form names it
 * when it saves. Before the entry is read rather than after: a save in between is then one unseen.
 */
const namingTheVersion = (handler: Handler, isRead: boolean): Handler =>
  async function answer(ctx) {
    if (!isGuarded(ctx.params.model)) return handler.call(this, ctx);
    const before = isRead ? await versionOf(ctx) : null;
    const result = await handler.call(this, ctx);
    const version = isRead ? before : await versionOf(ctx);
    // Null says that there is none yet in this language, and nothing that none is asked for.
    if (ctx.body?.meta) ctx.body.meta.version = version;
    return result;
  };

const versionOf = async ({ params, query, body }: Context): Promise<string | null> => {
  const documentId = params.id ?? body?.data?.documentId;
  if (documentId === undefined) return null;
  return tagOf(strapi, params.model, documentId, { locale: query.locale ?? body?.data?.locale });
};

/** The controller of entries, whose answers say which version they are of. */
export const tagPanelAnswers = (entries: EntryController): EntryController => {
  const named = ANSWERS.flatMap((action): [string, Handler][] => {
    const handler = entries[action];
    return handler ? [[action, namingTheVersion(handler, action === 'findOne')]] : [];
  });
  return { ...entries, ...Object.fromEntries<Handler>(named) };
};
