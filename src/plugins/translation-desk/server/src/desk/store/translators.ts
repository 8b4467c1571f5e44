import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Translator } from '../../../../shared/contracts/desk';
import { CONTENT } from '../../../../shared/permissions';
import { staffName, type StaffRow } from './staff';

const SUPER_ADMIN = 'strapi-super-admin';

interface PermissionRow {
  subject: string;
  properties: { locales?: string[] | null } | null;
  conditions: string[] | null;
  role: { id: number } | null;
}

interface MemberRow extends StaffRow {
  roles: { id: number; code: string }[];
}

/** Returns the locales of a permission, as @strapi/i18n reads it: null means all of them. */
const localesOf = ({ properties }: PermissionRow, codes: string[]): string[] => {
  const locales = properties?.locales;
  return locales === null ? codes : (locales ?? []);
};

/** Returns the locales that a role may edit, by content type. A permission with conditions lets nobody translate others' stories. */
const localesByType = (
  permissions: PermissionRow[],
  role: { id: number; code: string },
  { uids, codes }: { uids: string[]; codes: string[] },
): [string, string[]][] =>
  role.code === SUPER_ADMIN
    ? uids.map((uid) => [uid, codes])
    : permissions
        .filter((one) => one.role?.id === role.id && (one.conditions ?? []).length === 0)
        .map((one) => [one.subject, localesOf(one, codes)]);

/** Loads the active staff who may edit one of the types in one of the locales, by name. */
export const translatorsOf = async (
  db: Database,
  uids: string[],
  codes: string[],
  only: { id?: number; limit?: number } = {},
): Promise<Translator[]> => {
  const permissions = (await db.query('admin::permission').findMany({
    where: { action: CONTENT.update, subject: { $in: uids } },
    populate: { role: { select: ['id'] } },
  })) as PermissionRow[];
  const roleIds = permissions.flatMap(({ role }) => (role === null ? [] : [role.id]));
  const members = (await db.query('admin::user').findMany({
    select: ['id', 'firstname', 'lastname', 'username', 'email'],
    where: {
      ...{ isActive: true, blocked: { $ne: true } },
      ...(only.id === undefined ? {} : { id: only.id }),
      roles: { $or: [{ id: { $in: roleIds } }, { code: SUPER_ADMIN }] },
    },
    populate: { roles: { select: ['id', 'code'] } },
    orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }, { id: 'asc' }],
    ...(only.limit === undefined ? {} : { limit: only.limit }),
  })) as MemberRow[];
  return members.flatMap(({ id, roles, ...names }) => {
    const held = roles.flatMap((role) => localesByType(permissions, role, { uids, codes }));
    const locales = Object.fromEntries(
      uids.map((uid) => [
        uid,
        codes.filter((code) => held.some(([type, own]) => type === uid && own.includes(code))),
      ]),
    );
    const isAny = Object.values(locales).some((own) => own.length > 0);
    return isAny ? [{ id, name: staffName(names), locales }] : [];
  });
};
