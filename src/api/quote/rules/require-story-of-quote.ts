import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { Rule } from '../../../document-rules/document-write';
import { languageName } from '../../../document-rules/locale';
import { permissionService } from '../../../strapi-services';

/** A draft of a story, as the conditions of permissions test it. */
interface Story {
  documentId: string;
  title: string | null;
}

/** The draft of a quote in one language, with its story. */
interface Placed {
  locale: string;
  article: Story | null;
}

/** A story of which a quote is put on or taken away, in one language. */
interface Change {
  locale: string;
  story: Story;
  deed: 'put a quote on' | 'take a quote from';
}

interface Made {
  documentId?: string;
}

interface Request {
  params?: { model?: string };
  state?: { userAbility?: object; route?: { info?: { pluginName?: string } } };
}

const QUOTE = 'api::quote.quote';
const ARTICLE = 'api::article.article';
const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** The writes that can change the story of a draft. */
const WRITES = ['create', 'update', 'clone', 'discardDraft', 'delete'];

/** Returns the ability of who writes quotes in the content manager; what a story's own requests write of its quotes is theirs. */
const abilityOf = (strapi: Core.Strapi): object | undefined => {
  const { params, state } = (strapi.requestContext.get() ?? {}) as Request;
  const isOfQuotes =
    state?.route?.info?.pluginName === 'content-manager' && params?.model === QUOTE;
  return isOfQuotes ? state.userAbility : undefined;
};

const loadPlaces = async (
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<Placed[]> =>
  documentId === undefined
    ? []
    : ((await strapi.db.query(QUOTE).findMany({
        select: ['id', 'locale'],
        where: { documentId, publishedAt: null },
        populate: { article: { populate: { createdBy: { populate: ['roles'] } } } },
      })) as Placed[]);

const changesBetween = (before: Placed[], after: Placed[]): Change[] =>
  [...new Set([...before, ...after].map(({ locale }) => locale))].flatMap((locale) => {
    const storyIn = (places: Placed[]) => places.find((one) => one.locale === locale)?.article;
    const [from, to] = [storyIn(before), storyIn(after)];
    if (from?.documentId === to?.documentId) return [];
    return [
      ...(from ? [{ locale, story: from, deed: 'take a quote from' } as const] : []),
      ...(to ? [{ locale, story: to, deed: 'put a quote on' } as const] : []),
    ];
  });

const may = (strapi: Core.Strapi, ability: object, verb: string, story: Story): boolean => {
  const action = explorer(verb);
  const manager = permissionService(strapi).createPermissionsManager({
    ability,
    action,
    model: ARTICLE,
  });
  return manager.ability.can(action, manager.toSubject(story));
};

const refuse = async (
  strapi: Core.Strapi,
  ability: object,
  { locale, story, deed }: Change,
): Promise<never> => {
  const isNamed = Boolean(story.title) && may(strapi, ability, 'read', story);
  const name = isNamed ? `“${story.title}”` : 'this story';
  const language = await languageName(strapi, locale);
  throw new errors.PolicyError(
    `You may not ${deed} ${name} in ${language}: only who may change a story changes which quotes it has.`,
  );
};

/**
 * Refuses (403) to put a quote on a story in the content manager, or to move or take it from one, to who may not change that
 * story in that language. Compares drafts, so every way is covered.
 */
export const requireStoryOfQuote: Rule = (strapi, write, next) => {
  const ability = abilityOf(strapi);
  if (ability === undefined || !WRITES.includes(write.action)) return next();
  return strapi.db.transaction(async () => {
    const isNew = ['create', 'clone'].includes(write.action);
    const target = isNew ? undefined : write.params.documentId;
    const before = await loadPlaces(strapi, target);
    const result = await next();
    const after = await loadPlaces(strapi, target ?? (result as Made).documentId);
    const refused = changesBetween(before, after).find(
      ({ story }) => !may(strapi, ability, 'update', story),
    );
    if (refused) await refuse(strapi, ability, refused);
    return result;
  });
};
