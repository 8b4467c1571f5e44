import { errors } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context, SignedIn } from '@newsroom/plugin-kit/server/http/context';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type {
  DeskProposal,
  DraftResponse,
  ItemsResponse,
  KillsResponse,
  PeopleResponse,
  ProposalResponse,
  SourcesResponse,
} from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Incoming, IncomingItem } from '../formats/incoming-item';
import { refusing } from '../ingest/refusing';
import { createChooseLocale, type Locales } from '../services/choose-locale';
import { searchPersons, type Database } from '../store/newsroom';
import { loadDraft } from '../store/stories';
import type { Drafts } from './drafts';
import type { DeskIngest } from './from-ingest';
import type { DeskProposals } from './proposals';
import { givenCopy, requireText, type GivenCopy } from './given-copy';
import { isChoice, type Pieces } from './pieces';
import type { ReadGiven } from './read-given';
import { newEntry, requireWrites } from './require-writes';
import {
  draftBody,
  itemsQuery,
  killsQuery,
  noQuery,
  peopleQuery,
  proposalBody,
} from './validation';

export interface DeskControllerPeers {
  db: Database;
  uids: () => ContentTypeUids;
  permissions: Permissions;
  checkLocale: CheckLocale;
  locales: () => Promise<Locales>;
  readGiven: ReadGiven;
  pieces: Pieces;
  proposals: DeskProposals;
  drafts: Drafts;
  ingest: DeskIngest;
}

/** Text or a file in Base64. */
interface Given {
  copy?: string | undefined;
  html?: string | undefined;
  type?: string | undefined;
  file?: string | undefined;
  name?: string | undefined;
}

/** Returns the name by which logs know a member of staff. */
const nameOf = ({ firstname, lastname, username, email }: SignedIn): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? email ?? 'the wire desk');

/** Handles the page Wire desk. */
export const createDeskController = (peers: DeskControllerPeers) => {
  const { db, uids, permissions, checkLocale, locales, readGiven, pieces, proposals } = peers;
  const { drafts, ingest } = peers;

  const requireUse = (ctx: Context): void =>
    permissions.requireAction(ctx.state.userAbility, PERMISSIONS.use);

  const mayIn = (ctx: Context, locale: string): DeskProposal['may'] => {
    const { userAbility, user } = ctx.state;
    const allows = (action: string, uid: string): boolean =>
      permissions.allowsEntry(userAbility, action, uid, newEntry(locale, user));
    const { article, quote, person } = uids();
    return {
      create: allows(CONTENT.create, article) && allows(CONTENT.create, quote),
      createPeople: allows(CONTENT.create, person),
      updateStory: userAbility.can(CONTENT.update, article),
    };
  };

  /** Returns the locales in which a user may write stories; the default is one of them, if there is any. */
  const localesFor = async (ctx: Context): Promise<Locales> => {
    const all = await locales();
    const codes = all.codes.filter((code) => mayIn(ctx, code).create);
    const first = codes.includes(all.default) ? all.default : codes[0];
    return { codes, default: first ?? all.default };
  };

  const copyOfItem = async (id: string): Promise<GivenCopy> => {
    const copy = await ingest.copyOf(id);
    if (copy === null) throw new errors.NotFoundError('item: no such item');
    return copy;
  };

  const read = ({ copy, file = '', name = 'the file', html, type }: Given): Promise<Incoming> =>
    copy === undefined
      ? readGiven.file({ file, name, type })
      : readGiven.text({ copy, html, type });

  const requireCreate = ({ state: { userAbility, user } }: Context, locale: string): void =>
    permissions.requireEntry(userAbility, CONTENT.create, uids().article, newEntry(locale, user));

  const proposalOf = async (
    ctx: Context,
    given: GivenCopy,
    locale: string,
  ): Promise<DeskProposal> => {
    requireCreate(ctx, locale);
    const proposal = await refusing(() => proposals(requireText(given), locale));
    return { ...proposal, may: mayIn(ctx, locale) };
  };

  /** Returns the proposal of the only piece or the one asked for, else the pieces to choose from. */
  const proposalOrPieces = async (
    ctx: Context,
    incoming: Incoming,
    { piece, locale }: { piece: number | undefined; locale: string | undefined },
  ): Promise<ProposalResponse['data']> => {
    const chooseLocale = createChooseLocale(() => localesFor(ctx));
    const localeOf = ({ language, copy }: IncomingItem): Promise<string> =>
      locale === undefined ? chooseLocale({ language, copy }) : Promise.resolve(locale);
    if (piece === undefined && isChoice(incoming)) return pieces(incoming, localeOf);
    const { items } = incoming;
    const item = items[piece ?? 0];
    if (item === undefined) {
      throw invalidField('piece', `must be the place of a piece, 0 to ${items.length - 1}`);
    }
    return proposalOf(ctx, givenCopy(item, item.copy, null), await localeOf(item));
  };

  return {
    /** GET /wire-desk/options: the languages in which the user may write stories. */
    async options(ctx: Context): Promise<void> {
      requireUse(ctx);
      parse(noQuery, ctx.query);
      const { codes } = await localesFor(ctx);
      ctx.body = { data: { locales: codes, types: { article: uids().article } } };
    },

    /** POST /wire-desk/proposals: the proposal, or the pieces of what has several. */
    async propose(ctx: Context): Promise<void> {
      requireUse(ctx);
      const { locale, piece, item, ...given } = parse(proposalBody, ctx.request.body);
      if (locale !== undefined) {
        await checkLocale(locale);
        requireCreate(ctx, locale);
      }
      const data =
        item === undefined
          ? await proposalOrPieces(ctx, await read(given), { piece, locale })
          : await proposalOf(
              ctx,
              await copyOfItem(item),
              locale ?? (await localesFor(ctx)).default,
            );
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
      const found = await searchPersons(db, uids(), q);
      const data = found.map(({ documentId, name, roles = [] }) => ({
        ...{ documentId, name },
        role: roles.find((role) => role.locale === locale)?.title ?? roles[0]?.title ?? null,
      }));
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
