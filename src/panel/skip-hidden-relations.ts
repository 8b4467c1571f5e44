import type { Core } from '@strapi/strapi';

/** Hidden relations that Strapi adds to every type, and reads in its panel. */
const READ_BY_PANEL = ['createdBy', 'updatedBy', 'localizations'];

type Attributes = Record<string, { type: string; visible?: boolean }>;

/** Removes hidden relations from a populate, which the panel would load whole instead of counting. */
export const withoutHidden = (
  attributes: Attributes,
  populate: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(populate).filter(([name, wanted]) => {
      const attribute = attributes[name];
      const isHidden = attribute?.type === 'relation' && attribute.visible === false;
      // An object comes from the request's own filter.
      return wanted !== true || !isHidden || READ_BY_PANEL.includes(name);
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
