import { localeCodes } from '@newsroom/plugin-kit/server/strapi/locales';
import { createToSubject } from '@newsroom/plugin-kit/server/strapi/to-subject';
import type { Core } from '@strapi/strapi';

/** What the pages of the panel use of Strapi. Its untyped objects are narrowed here and in the wiring alone. */
export const createAdapter = (strapi: Core.Strapi) => ({
  toSubject: createToSubject(strapi),
  locales: () => localeCodes(strapi),
});
