import type { Core } from '@strapi/strapi';

import type { DeskRole } from './roles';

/** A permission of Strapi's panel, as its role service takes it. */
export interface PanelPermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/** Which of the two narrowings an action knows on a subject, and what may stand there. */
export interface Narrowing {
  /** Paths of all fields, or undefined where the action knows no fields. */
  fields(action: string, subject: string): string[] | undefined;
  localized(subject: string): boolean;
  /** Every language of the newsroom. */
  locales: string[];
}

/** A role's grants, one permission an action and content type. */
export const permissionsOf = (
  { grants, actions }: DeskRole,
  narrowing: Narrowing,
): PanelPermission[] => [
  ...grants.flatMap(({ actions: verbs, subjects, locales = narrowing.locales, ownOnly }) =>
    subjects.flatMap((subject) =>
      verbs.map((action) => ({
        action,
        subject,
        properties: {
          fields: narrowing.fields(action, subject),
          locales: narrowing.localized(subject) ? locales : undefined,
        },
        conditions: ownOnly ? ['admin::is-creator'] : [],
      })),
    ),
  ),
  ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
];

interface FieldService {
  getNestedFields(model: object | undefined, options: { components: object }): string[];
}

const WITH_FIELDS = /explorer\.(read|create|update)$/;

/** What the content types of this newsroom allow to be narrowed down. */
export const narrowingOf = (strapi: Core.Strapi, locales: string[]): Narrowing => {
  const service = strapi.service('admin::content-type') as unknown as FieldService;
  const models = strapi.contentTypes as unknown as Record<
    string,
    { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined
  >;
  return {
    locales,
    localized: (subject) => models[subject]?.pluginOptions?.i18n?.localized === true,
    fields: (action, subject) =>
      WITH_FIELDS.test(action)
        ? service.getNestedFields(models[subject], { components: strapi.components })
        : undefined,
  };
};
