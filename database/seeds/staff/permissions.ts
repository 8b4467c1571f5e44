import type { Core } from '@strapi/strapi';

import { fieldService, type PanelPermission } from '../../../src/strapi-services';
import type { DeskRole } from './roles';

/** The fields and locales to which a permission can be limited. */
export interface PermissionLimits {
  /** Returns the paths of all fields; undefined for an action without field permissions. */
  fields(action: string, subject: string): string[] | undefined;
  localized(subject: string): boolean;
  locales: string[];
}

/** Returns a role's permissions, one an action and content type. */
export const permissionsOf = (
  { grants, actions }: DeskRole,
  limits: PermissionLimits,
): PanelPermission[] => [
  ...grants.flatMap(({ actions: verbs, subjects, ownOnly }) =>
    subjects.flatMap((subject) =>
      verbs.map((action) => ({
        action,
        subject,
        properties: {
          fields: limits.fields(action, subject),
          locales: limits.localized(subject) ? limits.locales : undefined,
        },
        conditions: ownOnly ? ['admin::is-creator'] : [],
      })),
    ),
  ),
  ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
];

const WITH_FIELDS = /explorer\.(read|create|update)$/;

/** Returns the limits that the app's content types allow. */
export const permissionLimits = (strapi: Core.Strapi, locales: string[]): PermissionLimits => {
  const models = strapi.contentTypes as unknown as Record<
    string,
    { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined
  >;
  return {
    locales,
    localized: (subject) => models[subject]?.pluginOptions?.i18n?.localized === true,
    fields: (action, subject) =>
      WITH_FIELDS.test(action)
        ? fieldService(strapi).getNestedFields(models[subject], { components: strapi.components })
        : undefined,
  };
};
