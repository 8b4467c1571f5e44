import { errors, z } from '@strapi/utils';
import { refuseUnknownLocales } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { decodeCursor, encodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { limit, locale, textUpTo, words } from '@newsroom/plugin-kit/server/http/fields';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { PERMISSIONS } from '../../../shared/permissions';
import { deleteTerm, insertTerm, searchTerms, updateTerm, type NewTerm } from './store';

const MAX_NOTE = 1000;

const termBody = z.strictObject({
  sourceLocale: locale,
  targetLocale: locale,
  term: words(200),
  translation: words(200),
  note: textUpTo(MAX_NOTE).nullish(),
});

const termsQuery = z.strictObject({
  sourceLocale: locale.optional(),
  targetLocale: locale.optional(),
  q: textUpTo(200).default(''),
  limit,
  cursor: z.string().max(1000).optional(),
});

const cursorShape = z.strictObject({ folded: z.string(), id: z.int() });

export interface TermsControllerPeers {
  db: Database;
  permissions: Permissions;
  /** Codes of the configured locales, sorted. */
  localeCodes: () => Promise<string[]>;
}

const idIn = ({ params }: Context): number => {
  const id = /^[1-9]\d{0,9}$/.test(params.id ?? '') ? Number(params.id) : 0;
  if (id > 0 && id <= 0x7fffffff) return id;
  throw new errors.NotFoundError('id: no such term');
};

/** Handles the newsroom's glossary. */
export const createTermsController = ({ db, permissions, localeCodes }: TermsControllerPeers) => {
  const requireEdit = ({ state }: Context): void =>
    permissions.requireAction(state.userAbility, PERMISSIONS.editTerms);

  const termIn = async ({ request }: Context): Promise<NewTerm> => {
    const { note, ...term } = parse(termBody, request.body);
    const codes = await localeCodes();
    refuseUnknownLocales([term.sourceLocale], codes, 'sourceLocale');
    refuseUnknownLocales([term.targetLocale], codes, 'targetLocale');
    if (term.sourceLocale === term.targetLocale) {
      throw invalidField('targetLocale', 'must be another language than sourceLocale');
    }
    return { ...term, note: note ?? null };
  };

  return {
    /** GET /translation-desk/terms: who reads the desk reads the glossary. */
    async find(ctx: Context): Promise<void> {
      const ability = ctx.state.userAbility;
      if (!ability.can(PERMISSIONS.editTerms)) {
        permissions.requireAction(ability, PERMISSIONS.readDesk);
      }
      const { cursor, ...search } = parse(termsQuery, ctx.query);
      const codes = await localeCodes();
      for (const field of ['sourceLocale', 'targetLocale'] as const) {
        const given = search[field];
        if (given !== undefined) refuseUnknownLocales([given], codes, field);
      }
      const after = cursor === undefined ? null : decodeCursor(cursor, cursorShape);
      const found = await searchTerms(db, { ...search, limit: search.limit + 1, after });
      const page = found.slice(0, search.limit);
      const last = found.length > page.length ? page.at(-1) : undefined;
      ctx.body = {
        data: page.map(({ folded: _, ...term }) => term),
        meta: { nextCursor: last ? encodeCursor({ folded: last.folded, id: last.id }) : null },
      };
    },

    /** POST /translation-desk/terms */
    async create(ctx: Context): Promise<void> {
      requireEdit(ctx);
      ctx.body = { data: await insertTerm(db, await termIn(ctx)) };
      ctx.status = 201;
    },

    /** PUT /translation-desk/terms/:id */
    async update(ctx: Context): Promise<void> {
      requireEdit(ctx);
      ctx.body = { data: await updateTerm(db, idIn(ctx), await termIn(ctx)) };
    },

    /** DELETE /translation-desk/terms/:id */
    async delete(ctx: Context): Promise<void> {
      requireEdit(ctx);
      await deleteTerm(db, idIn(ctx));
      ctx.status = 204;
    },
  };
};
