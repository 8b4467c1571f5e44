import { errors } from '@strapi/utils';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { decodeCursor, encodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { LikelyDouble } from '../../../shared/contracts/people';
import type { MayMerge } from './may-merge';
import type { MergeService } from './merge-service';
import type { By, Merges } from './store/merges';
import type { NameKeys } from './store/name-keys';
import type { Persons } from './store/persons';
import type { UndoService } from './undo-service';
import {
  candidatesQuery,
  doublesQuery,
  mergeBody,
  mergeShape,
  mergesQuery,
  pairShape,
} from './validation';

export interface MergingPeers {
  persons: Persons;
  nameKeys: NameKeys;
  merges: Merges;
  mergeService: MergeService;
  undo: UndoService;
  mayMerge: MayMerge;
  personUid: string;
  localeCodes: () => Promise<string[]>;
}

/** Persons that are offered for one. */
const MOST_CANDIDATES = 10;

const meIn = ({ state: { user } }: Context): By => {
  const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { id: user.id, name: fullName || user.username || user.email || `User ${user.id}` };
};

/** Handles likely doubles, merges of persons and their log. */
export const createMergingController = (peers: MergingPeers) => {
  const { persons, nameKeys, merges, mergeService, undo, mayMerge, localeCodes, personUid } = peers;

  return {
    /** GET /wire-desk/people/type */
    type(ctx: Context): void {
      mayMerge.requireMerging(ctx.state.userAbility);
      ctx.body = { data: { uid: personUid } };
    },

    /** GET /wire-desk/people/doubles */
    async doubles(ctx: Context): Promise<void> {
      mayMerge.requireReading(ctx.state.userAbility);
      const { limit, cursor } = parse(doublesQuery, ctx.query);
      const after = cursor === undefined ? null : decodeCursor(cursor, pairShape);
      const found = await nameKeys.pairs(after, limit + 1);
      const pairs = found.slice(0, limit);
      const last = pairs.at(-1);
      const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
      const cards = new Map((await persons.cards(ids)).map((card) => [card.documentId, card]));
      // Two names may share several forms.
      const once = new Map(pairs.map((pair) => [[pair.one, pair.other].sort().join(' '), pair]));
      const data = [...once.values()].flatMap((pair): LikelyDouble[] => {
        const [one, other] = [cards.get(pair.one), cards.get(pair.other)];
        return one && other ? [{ one, other }] : [];
      });
      const nextCursor =
        found.length <= limit || last === undefined
          ? null
          : encodeCursor({ kind: last.kind, form: last.form, one: last.one, other: last.other });
      ctx.body = { data, meta: { nextCursor } };
    },

    /** GET /wire-desk/people/:documentId/doubles */
    async candidates(ctx: Context): Promise<void> {
      mayMerge.requireReading(ctx.state.userAbility);
      const { q } = parse(candidatesQuery, ctx.query);
      const { documentId = '' } = ctx.params;
      if (documentId.includes('\0'))
        throw invalidField('documentId', 'must not contain the character U+0000');
      if (!(await persons.isThere(documentId)))
        throw new errors.NotFoundError('documentId: there is no such person any more');
      const found =
        q === ''
          ? await nameKeys.doublesOf(documentId, MOST_CANDIDATES)
          : await persons.search(q, MOST_CANDIDATES + 1);
      const others = found.filter((id) => id !== documentId).slice(0, MOST_CANDIDATES);
      ctx.body = { data: await persons.cards(others) };
    },

    /** GET /wire-desk/people/merge-preview */
    async preview(ctx: Context): Promise<void> {
      const ability = ctx.state.userAbility;
      mayMerge.requireMerging(ability);
      const { kept, gone } = parse(mergeBody, ctx.query);
      ctx.body = await mergeService.preview(kept, gone, (pair) => mayMerge.pair(ability, pair));
    },

    /** POST /wire-desk/people/merges */
    async merge(ctx: Context): Promise<void> {
      const ability = ctx.state.userAbility;
      mayMerge.requireMerging(ability);
      const { kept, gone } = parse(mergeBody, ctx.request.body);
      const authorise = (pair: Parameters<MayMerge['pair']>[1]) => mayMerge.pair(ability, pair);
      const record = await mergeService.run(kept, gone, meIn(ctx), authorise);
      ctx.status = 201;
      ctx.body = { data: merges.toMerged(record) };
    },

    /** GET /wire-desk/people/merges */
    async log(ctx: Context): Promise<void> {
      mayMerge.requireReading(ctx.state.userAbility);
      const { limit, cursor } = parse(mergesQuery, ctx.query);
      const before = cursor === undefined ? null : decodeCursor(cursor, mergeShape).before;
      const found = await merges.page(before, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const nextCursor =
        found.length <= limit || last === undefined ? null : encodeCursor({ before: last.id });
      ctx.body = { data: shown.map(merges.toMerged), meta: { nextCursor } };
    },

    /** POST /wire-desk/people/merges/:id/undo */
    async undo(ctx: Context): Promise<void> {
      const ability = ctx.state.userAbility;
      mayMerge.requireMerging(ability);
      const { id = '' } = ctx.params;
      if (!/^[1-9]\d{0,8}$/.test(id)) throw invalidField('id', 'must be the number of a merge');
      const codes = await localeCodes();
      ctx.body = await undo(Number(id), meIn(ctx), (merge, kept) =>
        mayMerge.undo(ability, merge, kept, codes),
      );
    },
  };
};
