import { errors, type z } from '@strapi/utils';
import type { Staff } from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import type { Database } from '../database/connection';
import type { DocumentKey } from '../database/document-key';
import type { Context } from '../http/context';
import { decodeCursor } from '../http/cursor';
import { documentIn } from '../http/document-in';
import { invalidField } from '../http/invalid-field';
import { parse } from '../http/parse';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Translations } from '../recording/translations';
import type { Permissions } from '../strapi/permissions';
import type { DeskPage } from './desk-page';
import { findStaff, staffName } from './store/staff';
import type { Assignee } from './store/cells';
import type { TranslationDocument } from './translation-document';
import {
  assignBody,
  cursorShape,
  deskQuery,
  handInBody,
  needBody,
  returnBody,
  settleBody,
  sourceBody,
  translationQuery,
} from './validation';

export interface DeskControllerPeers {
  db: Database;
  types: TranslatedTypes;
  permissions: Permissions;
  deskPage: DeskPage;
  translationDocument: TranslationDocument;
  translations: Translations;
}

const meIn = ({ state: { user } }: Context): Staff => ({
  id: user.id,
  name: staffName({
    firstname: user.firstname ?? null,
    lastname: user.lastname ?? null,
    username: user.username ?? null,
    email: user.email ?? null,
  }),
});

const assigneeOf = (given: string | undefined, me: Staff): Assignee => {
  if (given === undefined) return null;
  if (given === 'none') return 'none';
  return given === 'me' ? me.id : Number(given);
};

/** Handles the desk, a translation beside its source, and what staff do with it. */
export const createDeskController = (peers: DeskControllerPeers) => {
  const { db, types, permissions, deskPage, translationDocument, translations } = peers;

  /** Returns the document of the path and the parsed body. @throws 404 unknown type. */
  const given = <Schema extends z.ZodObject>(ctx: Context, schema: Schema) => {
    const document: DocumentKey = documentIn(ctx);
    types.get(document.contentType);
    return { document, body: parse(schema, ctx.request.body) };
  };

  /** Every answer shows the translation, so whoever changes it must be able to read it. */
  const require = (ctx: Context, action: string, { contentType }: DocumentKey, locale: string) => {
    permissions.require(ctx.state.userAbility, CONTENT.read, contentType, locale);
    permissions.require(ctx.state.userAbility, action, contentType, locale);
  };

  const answer = async (ctx: Context, document: DocumentKey, locale: string): Promise<void> => {
    ctx.body = await translationDocument(ctx.state.userAbility, document, locale);
  };

  const sourceOf = async (document: DocumentKey): Promise<string> => {
    const loaded = await translations.load(document);
    if (loaded === null) throw new errors.NotFoundError('documentId: no such story');
    return loaded.sourceLocale;
  };

  return {
    /** GET /translation-desk/desk */
    async find(ctx: Context): Promise<void> {
      permissions.requireAction(ctx.state.userAbility, PERMISSIONS.readDesk);
      const { cursor, assignee, ...query } = parse(deskQuery, ctx.query);
      const me = meIn(ctx);
      ctx.body = await deskPage(ctx.state.userAbility, me, {
        ...query,
        assignee: assigneeOf(assignee, me),
        after: cursor === undefined ? null : decodeCursor(cursor, cursorShape),
      });
    },

    /** GET /translation-desk/translations/:contentType/:documentId */
    async document(ctx: Context): Promise<void> {
      const { locale } = parse(translationQuery, ctx.query);
      await answer(ctx, documentIn(ctx), locale);
    },

    /** POST …/settle. All translations at once need the permission to edit the source. */
    async settle(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, settleBody);
      const source = await sourceOf(document);
      require(ctx, CONTENT.update, document, body.locale ?? source);
      await translations.settle(document, body.locale, body.seen);
      await answer(ctx, document, body.locale ?? source);
    },

    /** POST …/hand-in */
    async handIn(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, handInBody);
      require(ctx, CONTENT.update, document, body.locale);
      await translations.handIn(document, body.locale, meIn(ctx));
      await answer(ctx, document, body.locale);
    },

    /** POST …/return, by those who may publish it. */
    async returnTo(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, returnBody);
      require(ctx, CONTENT.publish, document, body.locale);
      await translations.returnTo(document, body.locale, body.note);
      await answer(ctx, document, body.locale);
    },

    /** PUT …/assignee */
    async assign(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, assignBody);
      const me = meIn(ctx);
      require(ctx, CONTENT.update, document, body.locale);
      const mayAssign = ctx.state.userAbility.can(PERMISSIONS.assign);
      if (body.assignee !== null && body.assignee !== me.id) {
        permissions.requireAction(ctx.state.userAbility, PERMISSIONS.assign);
      }
      const assignee = body.assignee === null ? null : await findStaff(db, body.assignee);
      if (body.assignee !== null && assignee === null) {
        throw invalidField('assignee', 'must be the id of an active member of staff, or null');
      }
      await translations.assign(
        document,
        body.locale,
        assignee,
        (holder) => mayAssign || holder.id === me.id,
      );
      await answer(ctx, document, body.locale);
    },

    /** PUT …/need */
    async setNeeded(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, needBody);
      require(ctx, CONTENT.update, document, body.locale);
      await translations.setNeeded(document, body.locale, body.isNeeded);
      await answer(ctx, document, body.locale);
    },

    /** PUT …/source, by those who may edit both the present source and the next. */
    async makeSource(ctx: Context): Promise<void> {
      const { document, body } = given(ctx, sourceBody);
      require(ctx, CONTENT.update, document, await sourceOf(document));
      require(ctx, CONTENT.update, document, body.locale);
      await translations.makeSource(document, body.locale);
      await answer(ctx, document, body.locale);
    },
  };
};
