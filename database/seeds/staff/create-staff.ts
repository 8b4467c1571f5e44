import type { Core } from '@strapi/strapi';

import {
  localeService,
  roleService,
  translatorRoleService,
  userService,
} from '../../../src/strapi-services';
import type { DemoStaff } from '../data/newsroom';
import { permissionLimits, permissionsOf } from './permissions';
import { DESK_ROLES, TRANSLATOR, type DeskRole } from './roles';

/** Returns the password for an account; passed in, because the data holds none. */
export type PasswordFor = (email: string) => string;

/** User ids and byline names by key of the demo data. */
export class Staff {
  readonly #members = new Map<string, { id: number; name: string }>();

  add(key: string, member: { id: number; name: string }): void {
    this.#members.set(key, member);
  }

  /** @throws Error for an unknown key */
  get(key: string): { id: number; name: string } {
    const member = this.#members.get(key);
    if (!member) throw new Error(`No member of staff has the key "${key}".`);
    return member;
  }
}

const ensureRole = async (
  strapi: Core.Strapi,
  { code, name, description }: DeskRole,
): Promise<{ id: number }> => {
  const stock = code === undefined ? null : await roleService(strapi).findOne({ code });
  return stock
    ? roleService(strapi).update({ id: stock.id }, { description })
    : roleService(strapi).create({ name, description });
};

/** Creates or updates the roles. Returns their ids by key. */
const ensureRoles = async (strapi: Core.Strapi): Promise<Map<string, number>> => {
  const locales = await localeService(strapi).find();
  const codes = locales.map(({ code }) => code);
  const ids = new Map<string, number>();
  for (const role of DESK_ROLES) {
    const { id } = await ensureRole(strapi, role);
    await roleService(strapi).assignPermissions(
      id,
      permissionsOf(role, permissionLimits(strapi, codes)),
    );
    ids.set(role.key, id);
  }
  const translator = await translatorRoleService(strapi).save(TRANSLATOR);
  ids.set(TRANSLATOR.key, translator.id);
  const administrator = await roleService(strapi).getSuperAdmin();
  if (administrator) ids.set('administrator', administrator.id);
  return ids;
};

export const createStaff = async (
  strapi: Core.Strapi,
  staff: DemoStaff[],
  passwordFor: PasswordFor,
): Promise<Staff> => {
  const roleIds = await ensureRoles(strapi);
  const users = userService(strapi);
  const created = new Staff();
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
    created.add(key, { id, name: `${firstname} ${lastname}` });
  }
  return created;
};
