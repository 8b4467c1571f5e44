import type { Context } from '@newsroom/plugin-kit/server/http/context';
import type { Entry, Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { DeskProposal } from '../../../shared/contracts/desk';
import { CONTENT } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import type { Locales } from '../services/choose-locale';
import { newEntry } from './require-writes';

export interface RightsPeers {
  uids: () => ContentTypeUids;
  permissions: Permissions;
  locales: () => Promise<Locales>;
}

/** Creates what tells what the user of a request may write of stories. */
export const createRights = ({ uids, permissions, locales }: RightsPeers) => {
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

  return {
    mayIn,

    /** Returns the locales in which the user may write stories; the default is one of them, if there is any. */
    async localesFor(ctx: Context): Promise<Locales> {
      const all = await locales();
      const codes = all.codes.filter((code) => mayIn(ctx, code).create);
      const first = codes.includes(all.default) ? all.default : codes[0];
      return { codes, default: first ?? all.default };
    },

    /** Returns whether the user may read a story. */
    readerOf:
      ({ state: { userAbility } }: Context) =>
      (story: Entry): boolean =>
        permissions.allowsEntry(userAbility, CONTENT.read, uids().article, story),

    /** @throws PolicyError (403) to whom may not make a story in a locale */
    requireCreate({ state: { userAbility, user } }: Context, locale: string): void {
      permissions.requireEntry(userAbility, CONTENT.create, uids().article, newEntry(locale, user));
    },
  };
};

export type Rights = ReturnType<typeof createRights>;
