import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { permissionEngine, type PermissionEngine, type StaffMember } from '../strapi-services';

/** Most members of staff whose abilities are kept at a time, some 100 kB each. */
const MOST = 200;

/** Strapi's conditions that depend on nothing but the user and their roles. */
const OF_THE_USER = new Set(['admin::is-creator', 'admin::has-same-role-as-creator']);

type Ability = Awaited<ReturnType<PermissionEngine['generateUserAbility']>>;
type Stored = Record<string, unknown>;

interface Relation {
  joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** What Strapi itself makes abilities by: its service outlives an instance of Strapi. */
const makers = new WeakMap<PermissionEngine, PermissionEngine['generateUserAbility']>();

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64');

const conditionsOf = ({ conditions }: Stored): string[] => {
  const list: unknown = typeof conditions === 'string' ? JSON.parse(conditions) : conditions;
  return Array.isArray(list) ? list.map(String) : [];
};

/** Returns a function that loads a user's permissions as they are stored. */
const loadStored = ({ db }: Core.Strapi): ((user: StaffMember) => Promise<Stored[]>) => {
  const joinTable = (uid: string, field: string) =>
    (db.metadata.get(uid).attributes[field] as unknown as Relation).joinTable;
  const { tableName } = db.metadata.get('admin::permission');
  const [role, roles] = [joinTable('admin::permission', 'role'), joinTable('admin::user', 'roles')];
  return ({ id }) =>
    db
      .connection(`${tableName} as p`)
      .join(`${role.name} as of_role`, `of_role.${role.joinColumn.name}`, 'p.id')
      .join(
        `${roles.name} as of_user`,
        `of_user.${roles.inverseJoinColumn.name}`,
        `of_role.${role.inverseJoinColumn.name}`,
      )
      .where(`of_user.${roles.joinColumn.name}`, id)
      .orderBy('p.id')
      .select<Stored[]>('p.*');
};

/**
 * Makes Strapi reuse what a member of staff may do as long as their roles and stored permissions are the same to the letter, which
 * each request reads: making it takes 13 ms of a processor, at every request of every open panel. Conditions of others, which
 * may depend on anything, are asked each time.
 */
export function reuseAbilities(strapi: Core.Strapi): void {
  const engine = permissionEngine(strapi);
  const make = makers.get(engine) ?? engine.generateUserAbility;
  makers.set(engine, make);
  const stored = loadStored(strapi);
  const kept = new Map<StaffMember['id'], { mark: string; ability: Ability }>();

  /** Returns what an ability depends on; null where that can't be known. */
  const markOf = async (user: StaffMember): Promise<string | null> => {
    const permissions = await stored(user);
    const isOfUser = permissions.flatMap(conditionsOf).every((one) => OF_THE_USER.has(one));
    return isOfUser ? digest([user.roles?.map(({ id, code }) => [id, code]), permissions]) : null;
  };

  engine.generateUserAbility = async (user) => {
    const mark = await markOf(user);
    const known = kept.get(user.id);
    if (mark !== null && known?.mark === mark) return known.ability;
    const ability = await make.call(engine, user);
    // What has changed meanwhile may be in it, or not.
    if (mark === null || mark !== (await markOf(user))) return ability;
    if (kept.size >= MOST) kept.clear();
    kept.set(user.id, { mark, ability });
    return ability;
  };
}
