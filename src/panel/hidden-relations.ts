import type { Core } from '@strapi/strapi';

/** Relations that Strapi gives every type, and that its panel reads. */
const STRAPIS_OWN = ['createdBy', 'updatedBy', 'localizations'];

type Attributes = Record<string, { type: string; visible?: boolean }>;

/**
 * A populate without the relations that no screen shows. Strapi's panel counts the relations that it shows, and loads
 * those that it doesn't show whole: all the articles of each category in a list of categories.
 */
export const withoutHidden = (
  attributes: Attributes,
  populate: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(populate).filter(([name, wanted]) => {
      const attribute = attributes[name];
      const isUnseen = attribute?.type === 'relation' && attribute.visible === false;
      // What a filter asks for is an object.
      return wanted !== true || !isUnseen || STRAPIS_OWN.includes(name);
    }),
  );

const isAskedByPanel = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as
    { route?: { info?: { pluginName?: string } } } | undefined;
  return state?.route?.info?.pluginName === 'content-manager';
};

const isPopulate = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Keeps the panel from loading what it does not show, in lists, in an opened entry, and after a save. */
export const leaveOutHiddenRelations = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    // Typed for each action apart, of which not all have it.
    const params = context.params as { populate?: unknown };
    if (isPopulate(params.populate) && isAskedByPanel(strapi)) {
      const attributes = context.contentType.attributes as unknown as Attributes;
      params.populate = withoutHidden(attributes, params.populate);
    }
    return next();
  });
};
