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
  components?: string[];
  repeatable?: boolean;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  maxLength?: number;
  writable?: boolean;
  visible?: boolean;
  pluginOptions?: Record<string, unknown>;
}

/** The schema of a content type or a component by its uid. */
export type ModelOf = (uid: string) => ModelSchema | undefined;

/** Returns whether a type is localized, or an attribute of a localized type. */
export const isLocalized = ({ pluginOptions }: Pick<ModelAttribute, 'pluginOptions'>): boolean =>
  (pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;
