import type { Core } from '@strapi/strapi';

interface Authentication {
  verify(auth: unknown, config: { scope: string[] }): Promise<void>;
}

interface State {
  auth?: unknown;
  route?: { info?: { type?: string } };
  userAbility?: { can(action: string, subject: string): boolean };
}

/** An entry's type, and whether a change of it concerns its published version. */
export interface Change {
  uid: string;
  publishes: boolean;
}

/** Who calls the upload service: the content API, the panel, or the server itself. */
export interface Caller {
  kind: 'api' | 'panel' | 'server';
  /** Whether the caller may change such an entry, and publish it if need be. */
  may(change: Change): Promise<boolean>;
}

const EXPLORER = 'plugin::content-manager.explorer';

/** Returns the caller of the current request. */
export const currentCaller = (strapi: Core.Strapi): Caller => {
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (state?.route?.info?.type === 'content-api') {
    const authentication = strapi.get<Authentication>('auth');
    return {
      kind: 'api',
      may: ({ uid, publishes }) => {
        const scope = [`${uid}.update`, ...(publishes ? ['plugin::flash-news.may.publish'] : [])];
        return authentication.verify(state.auth, { scope }).then(
          () => true,
          () => false,
        );
      },
    };
  }
  const ability = state?.userAbility;
  if (ability === undefined) return { kind: 'server', may: () => Promise.resolve(true) };
  return {
    kind: 'panel',
    may: ({ uid, publishes }) =>
      Promise.resolve(
        ability.can(`${EXPLORER}.update`, uid) &&
          (!publishes || ability.can(`${EXPLORER}.publish`, uid)),
      ),
  };
};
