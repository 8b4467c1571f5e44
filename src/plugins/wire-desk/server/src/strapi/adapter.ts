import { localeCodes } from '@newsroom/plugin-kit/server/strapi/locales';
import { createToSubject } from '@newsroom/plugin-kit/server/strapi/to-subject';
import type { Core, UID } from '@strapi/strapi';
import { createMayNot, type NamedTypes } from './may-not';

/** What the pages of the panel use of Strapi. Its untyped objects are narrowed here and in the wiring alone. */
export const createAdapter = (strapi: Core.Strapi) => ({
  toSubject: createToSubject(strapi),
  locales: () => localeCodes(strapi),
  /** Returns what says which permission of Strapi's a user lacks. */
  mayNot: (uids: () => NamedTypes) =>
    createMayNot(uids, (uid) => strapi.contentType(uid as UID.ContentType).info.displayName),
});
