import type { Core } from '@strapi/strapi';
import { readingRuleService } from '../flash-news-services';
import { screens } from '../panel/screens/screens';
import { permissionService } from '../strapi-services';
import type { PictureField } from './entries-with-files';

interface Authentication {
  verify(auth: unknown, config: { scope: string[] }): Promise<void>;
}

interface State {
  auth?: unknown;
  route?: { info?: { type?: string } };
  userAbility?: object;
}

/** Who calls the upload service: the content API, the panel, or the server itself. */
export interface Caller {
  kind: 'api' | 'panel' | 'server';
  /** Whether entries of a type may be hidden from the caller, who must not learn of them. */
  isBlindTo(uid: string): Promise<boolean>;
  /** Whether the caller may change entries of a type at all. */
  mayChange(uid: string): Promise<boolean>;
  /** Whether the caller may change this version, in its language, and publish it if it is published. */
  may(version: PictureField): Promise<boolean>;
  /** The headline or name of a version that the caller may read; null for another. */
  nameOf(version: PictureField): Promise<string | null>;
}

const EXPLORER = 'plugin::content-manager.explorer';
const PUBLISH = 'plugin::flash-news.may.publish';

const isPublished = ({ hasDrafts, publishedAt }: PictureField): boolean =>
  hasDrafts && publishedAt !== null;

const apiCaller = (strapi: Core.Strapi, auth: unknown): Caller => {
  const has = (...scope: string[]) =>
    strapi
      .get<Authentication>('auth')
      .verify(auth, { scope })
      .then(
        () => true,
        () => false,
      );
  return {
    kind: 'api',
    isBlindTo: (uid) => readingRuleService(strapi).hides(uid),
    mayChange: (uid) => has(`${uid}.update`),
    may: (version) => has(`${version.uid}.update`, ...(isPublished(version) ? [PUBLISH] : [])),
    nameOf: () => Promise.resolve(null),
  };
};

const loadName = async (strapi: Core.Strapi, { uid, id }: PictureField): Promise<string | null> => {
  const field = screens.find((screen) => screen.uid === uid)?.mainField;
  if (field === undefined) return null;
  const row = (await strapi.db.query(uid).findOne({ where: { id }, select: [field] })) as Record<
    string,
    unknown
  > | null;
  const name = row?.[field];
  return typeof name === 'string' ? name : null;
};

const panelCaller = (strapi: Core.Strapi, ability: object): Caller => {
  const allows = async (action: string, { uid, id }: PictureField): Promise<boolean> => {
    const row = await strapi.db.query(uid).findOne({
      where: { id },
      // For the roles' conditions on who has created an entry.
      populate: { createdBy: { populate: ['roles'] } },
    });
    const manager = permissionService(strapi).createPermissionsManager({
      ability,
      action,
      model: uid,
    });
    return row !== null && manager.ability.can(action, manager.toSubject(row));
  };
  return {
    kind: 'panel',
    isBlindTo: () => Promise.resolve(false),
    // The panel sets pictures in the form of an entry only.
    mayChange: () => Promise.resolve(false),
    may: async (version) =>
      (await allows(`${EXPLORER}.update`, version)) &&
      (!isPublished(version) || (await allows(`${EXPLORER}.publish`, version))),
    nameOf: async (version) =>
      (await allows(`${EXPLORER}.read`, version)) ? loadName(strapi, version) : null,
  };
};

const SERVER: Caller = {
  kind: 'server',
  isBlindTo: () => Promise.resolve(false),
  mayChange: () => Promise.resolve(true),
  may: () => Promise.resolve(true),
  nameOf: () => Promise.resolve(null),
};

/** Returns the caller of the current request. */
export const currentCaller = (strapi: Core.Strapi): Caller => {
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (state?.route?.info?.type === 'content-api') return apiCaller(strapi, state.auth);
  return state?.userAbility === undefined ? SERVER : panelCaller(strapi, state.userAbility);
};
