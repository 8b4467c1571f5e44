import type { Core } from '@strapi/strapi';

import type { DemoStaff } from '../data/newsroom';
import { narrowingOf, permissionsOf, type PanelPermission } from './permissions';
import { DESK_ROLES, type DeskRole } from './roles';

interface Role {
  id: number;
}

// The parts of @strapi/admin's services that are used here; the package exports no types of them.
interface RoleService {
  create(role: { name: string; description: string }): Promise<Role>;
  findOne(where: { code: string }): Promise<Role | null>;
  update(where: { id: number }, role: { description: string }): Promise<Role>;
  getSuperAdmin(): Promise<Role | null>;
  assignPermissions(roleId: number, permissions: PanelPermission[]): Promise<unknown>;
}
interface UserService {
  create(user: object): Promise<{ id: number }>;
}
interface LocaleService {
  find(): Promise<{ code: string }[]>;
}

const roles = (strapi: Core.Strapi) => strapi.service('admin::role') as unknown as RoleService;

/** Draws or looks up the password for an account. Handed in: none is part of the data. */
export type PasswordFor = (email: string) => string;

/** Those who work here, by the key of the data: the user's id, and the name for bylines. */
export class Staff {
  readonly #members = new Map<string, { id: number; name: string }>();

  add(key: string, member: { id: number; name: string }): void {
    this.#members.set(key, member);
  }

  /** @throws Error for a key that the data does not define */
  get(key: string): { id: number; name: string } {
    const member = this.#members.get(key);
    if (!member) throw new Error(`Nobody on the staff is "${key}".`);
    return member;
  }
}

const openRole = async (
  strapi: Core.Strapi,
  { code, name, description }: DeskRole,
): Promise<Role> => {
  const stock = code === undefined ? null : await roles(strapi).findOne({ code });
  return stock
    ? roles(strapi).update({ id: stock.id }, { description })
    : roles(strapi).create({ name, description });
};

/** The id of every role by its key, with the rights of this newsroom. */
const openRoles = async (strapi: Core.Strapi): Promise<Map<string, number>> => {
  const locales = await strapi.plugin('i18n').service<LocaleService>('locales').find();
  const codes = locales.map(({ code }) => code);
  const ids = new Map<string, number>();
  for (const role of DESK_ROLES) {
    const { id } = await openRole(strapi, role);
    await roles(strapi).assignPermissions(id, permissionsOf(role, narrowingOf(strapi, codes)));
    ids.set(role.key, id);
  }
  const administrator = await roles(strapi).getSuperAdmin();
  if (administrator) ids.set('administrator', administrator.id);
  return ids;
};

/** Makes the roles of the newsroom and one user for each. */
export const engageStaff = async (
  strapi: Core.Strapi,
  staff: DemoStaff[],
  passwordFor: PasswordFor,
): Promise<Staff> => {
  const roleIds = await openRoles(strapi);
  const users = strapi.service('admin::user') as unknown as UserService;
  const engaged = new Staff();
  for (const { key, role, firstname, lastname, email } of staff) {
    const { id } = await users.create({
      firstname,
      lastname,
      email,
      password: passwordFor(email),
      isActive: true,
      registrationToken: null,
      roles: [roleIds.get(role)],
    });
    engaged.add(key, { id, name: `${firstname} ${lastname}` });
  }
  return engaged;
};
