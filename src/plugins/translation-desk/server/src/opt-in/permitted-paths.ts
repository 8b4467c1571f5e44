import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Entry, MayField, Permissions } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { CompanionType, TranslatedType } from '../../../shared/opt-in';
import type { ModelAttribute, ModelOf } from '../strapi/model';

export interface PermittedPathsPeers {
  modelOf: ModelOf;
  permissions: Permissions;
}

/** Returns the paths of a component's fields, into its components; `seen` are those that contain it. */
const leavesOf = (uid: string, at: string, modelOf: ModelOf, seen: string[] = []): string[] => {
  if (seen.includes(uid)) return [];
  return Object.entries(modelOf(uid)?.attributes ?? {}).flatMap(([name, { type, component }]) => {
    const path = `${at}.${name}`;
    return type === 'component' && component !== undefined
      ? leavesOf(component, path, modelOf, [...seen, uid])
      : [path];
  });
};

/** Returns the companion whose field a path such as `quotes.<documentId>.text` names, and the field. */
const companionAt = (
  { companions }: TranslatedType,
  path: string,
): { companion: CompanionType; name: string } | null => {
  const [field = '', , ...name] = path.split('.');
  const companion = companions.find((one) => one.field === field);
  return companion && name.length > 0 ? { companion, name: name.join('.') } : null;
};

/**
 * Tells which paths of a translated type a user may read or write: those of a companion by the permission on its own type. A list
 * is shown whole, so all of its fields must be permitted.
 */
export const createPermittedPaths =
  ({ modelOf, permissions }: PermittedPathsPeers) =>
  (ability: Ability, action: string, type: TranslatedType, entry: Entry): MayField => {
    const own = permissions.fieldsOf(ability, action, type.uid, entry);
    const { locale } = entry;
    const ofCompanions = new Map(
      type.companions.map(({ uid }) => [
        uid,
        permissions.fieldsOf(ability, action, uid, { locale }),
      ]),
    );
    const list = (path: string): string[] => {
      const attribute = attributeAt(modelOf, type.uid, path);
      return attribute?.type === 'component' && attribute.component !== undefined
        ? leavesOf(attribute.component, path, modelOf)
        : [path];
    };
    return (path) => {
      const found = companionAt(type, path);
      if (found) {
        const { companion, name } = found;
        return own(companion.field) && ofCompanions.get(companion.uid)?.(name) === true;
      }
      const isList = type.fields.some((field) => field.path === path && field.kind === 'list');
      return isList ? list(path).every(own) : own(path);
    };
  };

/** Returns the attribute at a path into components. */
const attributeAt = (modelOf: ModelOf, uid: string, path: string): ModelAttribute | undefined => {
  const [name = '', ...rest] = path.split('.');
  const attribute = modelOf(uid)?.attributes[name];
  if (attribute === undefined || rest.length === 0) return attribute;
  return attributeAt(modelOf, attribute.component ?? '', rest.join('.'));
};

export type PermittedPaths = ReturnType<typeof createPermittedPaths>;
