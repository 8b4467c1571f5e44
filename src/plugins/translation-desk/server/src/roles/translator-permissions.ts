import type { TranslatedType } from '../../../shared/opt-in';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import { isOfStrapi } from '../strapi/of-strapi';
import { isLocalized, type ModelOf, type ModelSchema } from '../strapi/model';
import type { RolePermission } from '../strapi/types';

/** Returns the paths of a type's fields as Strapi's permissions name them, into components. */
const pathsOf = (model: ModelSchema, modelOf: ModelOf, isWanted: (name: string) => boolean) =>
  Object.entries(model.attributes).flatMap(([name, { type, component }]): string[] => {
    if (!isWanted(name)) return [];
    const inner = type === 'component' && component ? modelOf(component) : undefined;
    if (!inner) return [name];
    return pathsOf(inner, modelOf, () => true).map((path) => `${name}.${path}`);
  });

/** Returns the paths of a type's fields but those of Strapi. */
const fieldsOf = (model: ModelSchema, modelOf: ModelOf, isWanted: (name: string) => boolean) =>
  pathsOf(model, modelOf, (name) => !isOfStrapi(name) && isWanted(name));

export interface PresetPeers {
  types: TranslatedType[];
  modelOf: ModelOf;
  /** Codes of all locales. */
  configured: string[];
}

/**
 * Returns what a translator may do: read everything in all locales, write stories and their companions in the given ones,
 * hand in. They don't publish, flash, or change what all languages share, such as the original words of a quote.
 */
export const translatorPermissions = (
  { types, modelOf, configured }: PresetPeers,
  locales: string[],
): RolePermission[] => {
  const written = types.flatMap(({ uid, companions }) => [
    uid,
    ...companions.map((one) => one.uid),
  ]);
  const read = types.flatMap(({ category, people }) =>
    [category, people].flatMap((related) => (related ? [related.uid] : [])),
  );
  const perType = (uid: string, actions: string[], among: string[], isShared: boolean) => {
    const model = modelOf(uid);
    if (!model) return [];
    const isWanted = (name: string): boolean => {
      const attribute = model.attributes[name];
      if (isShared || attribute === undefined) return true;
      return isLocalized(attribute) || attribute.type === 'relation';
    };
    const fields = fieldsOf(model, modelOf, isWanted);
    const properties = isLocalized(model) ? { fields, locales: among } : { fields };
    return actions.map((action) => ({ action, subject: uid, properties, conditions: [] }));
  };
  const plain = (action: string): RolePermission => ({
    ...{ action, subject: null, properties: {}, conditions: [] },
  });
  return [
    ...[...new Set([...written, ...read])].flatMap((uid) =>
      perType(uid, [CONTENT.read], configured, true),
    ),
    ...[...new Set(written)].flatMap((uid) =>
      perType(uid, [CONTENT.create, CONTENT.update], locales, false),
    ),
    plain(PERMISSIONS.readDesk),
    plain('plugin::upload.read'),
  ];
};
