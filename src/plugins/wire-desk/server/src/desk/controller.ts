import { errors } from '@strapi/utils';
import type { Context, SignedIn } from '@newsroom/plugin-kit/server/http/context';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type {
  DraftResponse,
  ItemsResponse,
  KillsResponse,
  PeopleResponse,
  ProposalResponse,
  SourcesResponse,
} from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import { searchPersons, type Database } from '../store/newsroom';
import { loadDraft } from '../store/stories';
import type { Drafts } from './drafts';
import type { DeskIngest } from './from-ingest';
import { createPropose, type ProposePeers } from './propose';
import { requireWrites } from './require-writes';
import { createRights, type RightsPeers } from './rights';
import {
  draftBody,
  itemsQuery,
  killsQuery,
  noQuery,
  peopleQuery,
  proposalBody,
} from './validation';

export interface DeskControllerPeers extends RightsPeers, Omit<ProposePeers, 'rights'> {
  db: Database;
  drafts: Drafts;
  ingest: DeskIngest;
}

/** Returns the name by which logs know a member of staff. */
const nameOf = ({ firstname, lastname, username, email }: SignedIn): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? email ?? 'the wire desk');

/** Handles the page Wire desk. */
export const createDeskController = (peers: DeskControllerPeers) => {
  const { db, uids, permissions, checkLocale, drafts, ingest } = peers;
  const rights = createRights(peers);
  const propose = createPropose({ ...peers, rights });

  const requireUse = (ctx: Context): void =>
    permissions.requireAction(ctx.state.userAbility, PERMISSIONS.use);

  return {
    /** GET /wire-desk/options: the languages in which the user may write stories. */
    async options(ctx: Context): Promise<void> {
      requireUse(ctx);
      parse(noQuery, ctx.query);
      const { codes } = await rights.localesFor(ctx);
      ctx.body = { data: { locales: codes, types: { article: uids().article } } };
    },

    /** POST /wire-desk/proposals: the proposal, or the pieces of what has several. */
    async propose(ctx: Context): Promise<void> {
      requireUse(ctx);
      const data = await propose(ctx, parse(proposalBody, ctx.request.body));
      ctx.body = { data } satisfies ProposalResponse;
    },

    /** POST /wire-desk/drafts: 201 for a new draft, 200 for one that the same request has made. */
    async draft(ctx: Context): Promise<void> {
      requireUse(ctx);
      const draft = parse(draftBody, ctx.request.body);
      const { locale, update } = draft;
      await checkLocale(locale);
      const present = update && (await loadDraft(db, uids(), update.documentId, locale));
      if (update && !present) throw new errors.NotFoundError('update: no such story');
      const { userAbility, user } = ctx.state;
      requireWrites(permissions, userAbility, uids(), draft, {
        ...{ story: present?.entry ?? null, author: user },
      });
      const mayUpdatePeople = permissions.allows(
        userAbility,
        CONTENT.update,
        uids().person,
        locale,
      );
      const author = { id: user.id, name: nameOf(user), mayUpdatePeople };
      const { documentId, wasKnown, embargo } = await drafts(draft, author);
      ctx.status = wasKnown ? 200 : 201;
      ctx.body = {
        data: { contentType: uids().article, documentId, locale, wasKnown, embargo },
      } satisfies DraftResponse;
    },

    /** GET /wire-desk/people: known people by letters of a name or alias. */
    async people(ctx: Context): Promise<void> {
      requireUse(ctx);
      const { q, locale } = parse(peopleQuery, ctx.query);
      permissions.require(ctx.state.userAbility, CONTENT.read, uids().person, locale);
      const data = await searchPersons(db, uids(), q, locale);
      ctx.body = { data } satisfies PeopleResponse;
    },

    /** GET /wire-desk/items: what came in by itself, newest first. */
    async items(ctx: Context): Promise<void> {
      requireUse(ctx);
      const { state, cursor, limit } = parse(itemsQuery, ctx.query);
      const page: ItemsResponse = await ingest.items({ state, cursor, limit });
      ctx.body = page;
    },

    /** GET /wire-desk/kills: copy of stories, or of one, that its agency has withdrawn and nobody has dismissed. */
    async kills(ctx: Context): Promise<void> {
      requireUse(ctx);
      const { story } = parse(killsQuery, ctx.query);
      ctx.body = { data: await ingest.kills(story) } satisfies KillsResponse;
    },

    /** POST /wire-desk/items/:id/dismiss */
    async dismiss(ctx: Context): Promise<void> {
      requireUse(ctx);
      if (!(await ingest.dismiss(ctx.params['id'] ?? ''))) {
        throw new errors.NotFoundError('item: no such item');
      }
      ctx.body = { data: null };
    },

    /** GET /wire-desk/sources: where copy comes from, and what happened last. */
    async sources(ctx: Context): Promise<void> {
      requireUse(ctx);
      ctx.body = { data: await ingest.sources() } satisfies SourcesResponse;
    },
  };
};
