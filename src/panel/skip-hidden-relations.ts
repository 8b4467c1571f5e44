import type { Core } from '@strapi/strapi';

/** Relations that Strapi adds to every type and reads in its panel. */
const STRAPIS_OWN = ['createdBy', 'updatedBy', 'localizations'];

type Attributes = Record<string, { type: string; visible?: boolean }>;

/** Removes the relations that no screen shows from a populate: the panel loads those whole, instead of counting. */
export const withoutHidden = (
  attributes: Attributes,
  populate: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(populate).filter(([name, wanted]) => {
      const attribute = attributes[name];
      const isUnseen = attribute?.type === 'relation' && attribute.visible === false;
      // A filter populates by an object.
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

/** Stops the panel from loading hidden relations in lists, edit views and after saves. */
export const skipHiddenRelations = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    // Strapi types `params` by action; not every action has `populate`.
    const params = context.params as { populate?: unknown };
    if (isPopulate(params.populate) && isAskedByPanel(strapi)) {
      const attributes = context.contentType.attributes as unknown as Attributes;
      params.populate = withoutHidden(attributes, params.populate);
    }
    return next();
  });
};
