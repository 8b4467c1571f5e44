import { errors, type z } from '@strapi/utils';
import type { CheckLocale } from '@newsroom/plugin-kit/server/http/check-locale';
import type { Context } from '@newsroom/plugin-kit/server/http/context';
import { decodeCursor } from '@newsroom/plugin-kit/server/http/cursor';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Staff } from '../../../shared/contracts/desk';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import type { DocumentKey } from '../database/document-key';
import { documentIn } from '../http/document-in';
import { entriesOf } from '../opt-in/store/entries';
import type { TranslatedTypes } from '../opt-in/translated-types';
import type { Translations } from '../recording/translations';
import type { DeskPage } from './desk-page';
import { findStaff, staffName } from './store/staff';
import { translatorsOf } from './store/translators';
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
  unsettleBody,
} from './validation';

export interface DeskControllerPeers {
  db: Database;
  types: TranslatedTypes;
  permissions: Permissions;
  deskPage: DeskPage;
  translationDocument: TranslationDocument;
  translations: Translations;
  checkLocale: CheckLocale;
  localeCodes: () => Promise<string[]>;
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
  const { checkLocale, localeCodes } = peers;

  /** Returns the document of the path and the parsed body. @throws 404 unknown type; 400 unknown locale. */
  const given = async <Schema extends z.ZodObject<{ locale: z.ZodType<string | null> }>>(
    ctx: Context,
    schema: Schema,
  ) => {
    const document: DocumentKey = documentIn(ctx);
    types.get(document.contentType);
    const body = parse(schema, ctx.request.body);
    await checkLocale(body.locale);
    return { document, body };
  };

  /** Every answer shows the translation, so whoever changes it must be able to read it. */
  const require = async (
    ctx: Context,
    action: string,
    document: DocumentKey,
    locale: string,
  ): Promise<void> => {
    const ability = ctx.state.userAbility;
    const entry = (await entriesOf(db, document)).get(locale) ?? { locale };
    permissions.requireEntry(ability, CONTENT.read, document.contentType, entry);
    permissions.requireEntry(ability, action, document.contentType, entry);
  };

  const answer = async (ctx: Context, document: DocumentKey, locale: string): Promise<void> => {
    ctx.body = await translationDocument(ctx.state, document, locale);
  };

  /** Returns who is to have a translation. @throws 400 for who isn't active, or may not edit that language. */
  const translatorGiven = async (
    { contentType }: DocumentKey,
    { assignee: id, locale }: { assignee: number | null; locale: string },
  ): Promise<Staff | null> => {
    if (id === null) return null;
    const staff = await findStaff(db, id);
    if (staff === null) {
      throw invalidField('assignee', 'must be the id of an active member of staff, or null');
    }
    const [translator] = await translatorsOf(db, [contentType], await localeCodes(), { id });
    if (translator?.locales[contentType]?.includes(locale) !== true) {
      const who = 'accepted are staff with the permission to change it in that language';
      throw invalidField(
        'assignee',
        `${staff.name} may not translate this into "${locale}"; ${who}`,
      );
    }
    return staff;
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
      const { document, body } = await given(ctx, settleBody);
      const source = await sourceOf(document);
      await require(ctx, CONTENT.update, document, body.locale ?? source);
      const { locale, ...settled } = body;
      await translations.settle(document, locale, settled, meIn(ctx));
      await answer(ctx, document, locale ?? source);
    },

    /** POST …/settle/undo */
    async unsettle(ctx: Context): Promise<void> {
      const { document, body } = await given(ctx, unsettleBody);
      const shown = body.locale ?? (await sourceOf(document));
      await require(ctx, CONTENT.update, document, shown);
      await translations.unsettle(document, body.locale, meIn(ctx));
      await answer(ctx, document, shown);
    },

    /** POST …/hand-in */
    async handIn(ctx: Context): Promise<void> {
      const { document, body } = await given(ctx, handInBody);
      await require(ctx, CONTENT.update, document, body.locale);
      await translations.handIn(document, body.locale, body, meIn(ctx));
      await answer(ctx, document, body.locale);
    },

    /** POST …/return, by those who may publish it. */
    async returnTo(ctx: Context): Promise<void> {
      const { document, body } = await given(ctx, returnBody);
      await require(ctx, CONTENT.publish, document, body.locale);
      await translations.returnTo(document, body.locale, body.note);
      await answer(ctx, document, body.locale);
    },

    /** PUT …/assignee */
    async assign(ctx: Context): Promise<void> {
      const { document, body } = await given(ctx, assignBody);
      const me = meIn(ctx);
      await require(ctx, CONTENT.update, document, body.locale);
      const mayAssign = ctx.state.userAbility.can(PERMISSIONS.assign);
      if (body.assignee !== null && body.assignee !== me.id) {
        permissions.requireAction(ctx.state.userAbility, PERMISSIONS.assign);
      }
      const assignee = await translatorGiven(document, body);
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
      const { document, body } = await given(ctx, needBody);
      await require(ctx, CONTENT.update, document, body.locale);
      await translations.setNeeded(document, body.locale, body.isNeeded);
      await answer(ctx, document, body.locale);
    },

    /** PUT …/source, by those who may edit both the present source and the next. */
    async makeSource(ctx: Context): Promise<void> {
      const { document, body } = await given(ctx, sourceBody);
      await require(ctx, CONTENT.update, document, await sourceOf(document));
      await require(ctx, CONTENT.update, document, body.locale);
      await translations.makeSource(document, body.locale);
      await answer(ctx, document, body.locale);
    },
  };
};
