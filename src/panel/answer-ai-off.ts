import type { Core } from '@strapi/strapi';

interface Context {
  status: number;
  body: unknown;
}

type Handler = (ctx: Context) => Promise<unknown>;
type Controller = Record<string, Handler>;

interface Controllers {
  get(uid: string): Controller | undefined;
  extend(uid: string, change: (controller: Controller) => Controller): void;
}

/** Reads of the panel's paid AI pages, and what they answer where there is nothing. */
const READS: Record<string, Record<string, unknown>> = {
  'admin::ai': {
    getAiFeatureConfig: { isAiI18nConfigured: false, isAiMediaLibraryConfigured: false },
  },
  'plugin::i18n.ai-localization-jobs': { getJobForCollectionType: null, getJobForSingleType: null },
};

/** Returns a handler that answers `data` in place of 404. */
const orNothing =
  (handler: Handler, data: unknown): Handler =>
  async (ctx) => {
    await handler(ctx);
    if (ctx.status !== 404) return;
    ctx.status = 200;
    ctx.body = { data };
  };

/**
 * Answers "off" where the panel asks for AI that the community edition lacks: Strapi answers 404, a failure in the
 * browser's log at every page.
 */
export const answerAiOff = (strapi: Core.Strapi): void => {
  const controllers = strapi.get<Controllers>('controllers');
  for (const [uid, answers] of Object.entries(READS)) {
    if (controllers.get(uid) === undefined) continue;
    controllers.extend(uid, (controller) => {
      const changed = Object.entries(answers).flatMap(([name, data]) => {
        const handler = controller[name];
        return handler === undefined ? [] : [[name, orNothing(handler, data)] as const];
      });
      return { ...controller, ...Object.fromEntries(changed) };
    });
  }
};
