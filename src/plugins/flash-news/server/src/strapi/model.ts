/** The part of a Strapi schema that the plugin reads. */
export interface ModelSchema {
  uid: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  attributes: Record<string, ModelAttribute>;
}

export interface ModelAttribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  multiple?: boolean;
}

/** The schema of a content type or a component by its uid. */
export type ModelOf = (uid: string) => ModelSchema | undefined;
