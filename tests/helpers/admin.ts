import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** A permission of a role; `subject` is a content type, absent for actions of a plugin. */
export interface AdminPermission {
  action: string;
  subject?: string;
  /** Restrictions, if the action supports them. */
  properties?: { locales?: string[]; fields?: string[] };
  conditions?: string[];
}

export interface AdminUser {
  id: number;
  email: string;
  password: string;
  /** For `.set('Authorization', …)` on routes of the admin panel. */
  authorization: string;
}

interface Identified {
  id: number;
}

const password = 'Test-only-1';

/** The password by bcrypt, with few rounds: Strapi's ten take a tenth of a second for each user. */
const PASSWORD_HASH = '$2a$04$q/qrcpa0QYwG1xMsfGOtNOOc6eBJzGgGaSauFNTdkUvFTiomsXVtC';

/** Creates the panel's access token without signing in, which is rate-limited. */
async function accessToken(strapi: Core.Strapi, userId: number): Promise<string> {
  const sessions = strapi.sessionManager('admin');
  const refresh = await sessions.generateRefreshToken(String(userId), randomUUID(), {
    type: 'session',
  });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(`No access token: ${access.error}`);
  return access.token;
}

async function signedInWith(strapi: Core.Strapi, ...roles: Identified[]): Promise<AdminUser> {
  const email = `${randomUUID()}@newsroom.test`;
  const user = (await strapi.service('admin::user').create({
    firstname: 'Test',
    lastname: 'User',
    email,
    isActive: true,
    registrationToken: null,
    roles: roles.map(({ id }) => id),
  })) as Identified;
  await strapi.db
    .query('admin::user')
    .update({ where: { id: user.id }, data: { password: PASSWORD_HASH } });
  const token = await accessToken(strapi, user.id);
  return { id: user.id, email, password, authorization: `Bearer ${token}` };
}

export async function superAdmin(strapi: Core.Strapi): Promise<AdminUser> {
  const role = (await strapi.service('admin::role').getSuperAdmin()) as Identified;
  return signedInWith(strapi, role);
}

const roleWith = async (
  strapi: Core.Strapi,
  permissions: AdminPermission[],
): Promise<Identified> => {
  const roles = strapi.service('admin::role');
  const role = (await roles.create({ name: `Role ${randomUUID()}` })) as Identified;
  await roles.assignPermissions(
    role.id,
    permissions.map((permission) => ({ properties: {}, conditions: [], ...permission })),
  );
  return role;
};

export const adminWith = (
  strapi: Core.Strapi,
  permissions: AdminPermission[],
): Promise<AdminUser> => adminWithRoles(strapi, [permissions]);

/** Creates a user with several roles, each of its own permissions. */
export async function adminWithRoles(
  strapi: Core.Strapi,
  roles: AdminPermission[][],
): Promise<AdminUser> {
  const made: Identified[] = [];
  for (const permissions of roles) made.push(await roleWith(strapi, permissions));
  return signedInWith(strapi, ...made);
}
