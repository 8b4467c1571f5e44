import { errors } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Entry, Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { PeopleResponse } from '../../../shared/contracts/desk';
import type {
  StoryQuotesResponse,
  StoryRights,
  StoryTypeResponse,
  SuggestionsResponse,
} from '../../../shared/contracts/story';
import { CONTENT } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import { newEntry } from '../desk/require-writes';
import { refusing } from '../ingest/refusing';
import { searchPersons, type Database } from '../store/newsroom';
import { loadDraft } from '../store/stories';
import type { Reader } from '../worker/reader';
import { loadDismissed, saveDismissal } from './dismissals';
import { countWaiting, loadQuotes, type StoryKey } from './quotes';
import type { SaveQuotes } from './save';
import { suggest } from './suggestions';
import {
  dismissalBody,
  quotesBody,
  quotesQuery,
  storyPeopleQuery,
  suggestionsBody,
} from './validation';

export interface StoryControllerPeers {
  db: Database;
  uids: () => ContentTypeUids;
  permissions: Permissions;
  checkLocale: CheckLocale;
  saveQuotes: SaveQuotes;
  parseStory: Reader['parseStory'];
}

/** Handles "Quotes in this story", beside an article. */
export const createStoryController = (peers: StoryControllerPeers) => {
  const { db, uids, permissions, checkLocale, saveQuotes, parseStory } = peers;

  /** @throws ValidationError (400), NotFoundError (404) or PolicyError (403) for a story that the user can't read so */
  const requireStory = async (ctx: Context, locale: string): Promise<[StoryKey, Entry]> => {
    await checkLocale(locale);
    const { uid = '', documentId = '' } = ctx.params;
    const { article, quote } = uids();
    if (uid !== article) throw invalidField('uid', `must be ${article}`);
    const { userAbility, user } = ctx.state;
    // `answer` leaves out each quote that the user may not read.
    permissions.requireEntry(userAbility, CONTENT.read, quote, newEntry(locale, user));
    const draft = await loadDraft(db, uids(), documentId, locale);
    if (!draft) throw new errors.NotFoundError('This story isn’t there in this language.');
    permissions.requireEntry(userAbility, CONTENT.read, article, draft.entry);
    return [{ documentId, locale }, draft.entry];
  };

  /** @throws PolicyError (403) to whom may not make a quote in a locale */
  const requireCreate = ({ state: { userAbility, user } }: Context, locale: string): void => {
    permissions.requireEntry(userAbility, CONTENT.create, uids().quote, newEntry(locale, user));
  };

  /** What the user may do in a story: nothing of one that they may not change. */
  const rightsIn = (ctx: Context, locale: string, story: Entry): StoryRights => {
    const { article, quote, person } = uids();
    const { userAbility, user } = ctx.state;
    if (!permissions.allowsEntry(userAbility, CONTENT.update, article, story)) {
      return { create: false, update: false, delete: false, createPeople: false };
    }
    const allows = (action: string, uid: string): boolean =>
      permissions.allowsEntry(userAbility, action, uid, newEntry(locale, user));
    return {
      create: allows(CONTENT.create, quote),
      // Conditions on a quote, such as having made it, are tested by the save.
      update: userAbility.can(CONTENT.update, quote),
      delete: userAbility.can(CONTENT.delete, quote),
      createPeople: allows(CONTENT.create, person),
    };
  };

  const answer = async (
    ctx: Context,
    story: StoryKey,
    entry: Entry,
  ): Promise<StoryQuotesResponse> => {
    const present = await loadQuotes(db, uids(), story);
    const seen = present.filter(({ entry }) =>
      permissions.allowsEntry(ctx.state.userAbility, CONTENT.read, uids().quote, entry),
    );
    return {
      data: {
        quotes: seen.map(({ position: _position, entry: _entry, ...quote }) => quote),
        dismissed: await loadDismissed(db, story),
        may: rightsIn(ctx, story.locale, entry),
        waiting: await countWaiting(db, uids(), story, present),
      },
    };
  };

  return {
    /** GET /wire-desk/story-type: which types are the plugin's articles and quotes. */
    type(ctx: Context): Promise<void> {
      const { article, quote } = uids();
      ctx.body = { data: { article, quote } } satisfies StoryTypeResponse;
      return Promise.resolve();
    },

    /** GET /wire-desk/stories/:uid/:documentId/quotes */
    async quotes(ctx: Context): Promise<void> {
      const { locale } = parse(quotesQuery, ctx.query);
      const [story, entry] = await requireStory(ctx, locale);
      ctx.body = await answer(ctx, story, entry);
    },

    /** PUT /wire-desk/stories/:uid/:documentId/quotes */
    async save(ctx: Context): Promise<void> {
      const request = parse(quotesBody, ctx.request.body);
      const [story, entry] = await requireStory(ctx, request.locale);
      const { user, userAbility } = ctx.state;
      // Quotes are part of the story: of a colleague's, one may not have one's own either.
      permissions.requireEntry(userAbility, CONTENT.update, uids().article, entry);
      await saveQuotes(story, request, { user, ability: userAbility });
      ctx.body = await answer(ctx, story, entry);
    },

    /** POST /wire-desk/stories/:uid/:documentId/suggestions: of the text that is given, which may not be saved yet. */
    async suggest(ctx: Context): Promise<void> {
      const request = parse(suggestionsBody, ctx.request.body);
      await requireStory(ctx, request.locale);
      requireCreate(ctx, request.locale);
      ctx.body = {
        data: await refusing(() => suggest({ db, parseStory }, uids(), request)),
      } satisfies SuggestionsResponse;
    },

    /** POST /wire-desk/stories/:uid/:documentId/dismissals */
    async dismiss(ctx: Context): Promise<void> {
      const { locale, mark } = parse(dismissalBody, ctx.request.body);
      const [story, entry] = await requireStory(ctx, locale);
      requireCreate(ctx, locale);
      permissions.requireEntry(ctx.state.userAbility, CONTENT.update, uids().article, entry);
      await saveDismissal(db, uids().article, story, mark);
      ctx.body = { data: null };
    },

    /** GET /wire-desk/stories/:uid/:documentId/people: known people by letters of a name or alias. */
    async people(ctx: Context): Promise<void> {
      const { q, locale } = parse(storyPeopleQuery, ctx.query);
      await requireStory(ctx, locale);
      permissions.require(ctx.state.userAbility, CONTENT.read, uids().person, locale);
      const data = await searchPersons(db, uids(), q, locale);
      ctx.body = { data } satisfies PeopleResponse;
    },
  };
};
