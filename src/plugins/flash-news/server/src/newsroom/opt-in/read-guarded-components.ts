import type { ModelSchema } from '../../strapi/model';

/** A field of a type or component that holds rows of a component, alone or in a dynamic zone. */
export interface ComponentOwner {
  uid: string;
  field: string;
}

/** A component that a guarded type holds, directly or within other components, and all that hold it. */
export interface GuardedComponent {
  uid: string;
  owners: ComponentOwner[];
}

/** Reads the components whose rows may belong to entries of guarded types. Other types may hold the same component. */
export const readGuardedComponents = (
  schemas: ModelSchema[],
  guardedUids: string[],
): GuardedComponent[] => {
  const owners = ownersOf(schemas);
  const guarded = new Set(guardedUids);
  for (let before = -1; before < guarded.size;) {
    before = guarded.size;
    for (const [uid, holders] of owners) {
      if (holders.some((owner) => guarded.has(owner.uid))) guarded.add(uid);
    }
  }
  return [...owners]
    .filter(([uid]) => guarded.has(uid))
    .map(([uid, holders]) => ({ uid, owners: holders }));
};

const ownersOf = (schemas: ModelSchema[]): Map<string, ComponentOwner[]> => {
  const owners = new Map<string, ComponentOwner[]>();
  for (const { uid, attributes } of schemas) {
    for (const [field, { type, component, components }] of Object.entries(attributes)) {
      const held = type === 'dynamiczone' ? (components ?? []) : [component];
      for (const one of held) {
        if (one !== undefined) owners.set(one, [...(owners.get(one) ?? []), { uid, field }]);
      }
    }
  }
  return owners;
};
