import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { StockRolesResponse } from '../../../shared/contracts/settings';
import { PERMISSIONS } from '../../../shared/permissions';
import type { RolePermission, Roles } from '../strapi/types';
import type { Locales } from './locales';
import type { OptIns } from './opt-in/opt-ins';

export interface StockRolesPeers {
  db: Database;
  roles: Roles;
  optIns: OptIns;
  locales: Locales;
  isLocalized: (uid: string) => boolean;
}

/** The permissions that each of Strapi's own roles receives. Killing a story is granted by hand only. */
const GRANTS: { code: string; perType: string[]; withoutType: string[] }[] = [
  {
    code: 'strapi-editor',
    perType: [
      PERMISSIONS.raiseFlash,
      PERMISSIONS.endFlash,
      PERMISSIONS.changeRelease,
      PERMISSIONS.placeInLatest,
      PERMISSIONS.addCorrection,
    ],
    withoutType: [PERMISSIONS.readDesk],
  },
  { code: 'strapi-author', perType: [], withoutType: [PERMISSIONS.readDesk] },
];

const EXPLORER = 'plugin::content-manager.explorer.';

/** Grants Strapi's own roles the permissions that they lack, and revokes none. */
export const createGrantStockRoles = (peers: StockRolesPeers) => {
  const { db, roles, optIns, locales, isLocalized } = peers;

  /** Adds all locales to a permission on a localized type that has none, as Strapi creates them. */
  const inAllLocales = (permission: RolePermission, codes: string[]): RolePermission => {
    const { action, subject, properties } = permission;
    const isContent = subject !== null && action.startsWith(EXPLORER) && isLocalized(subject);
    if (!isContent || (properties.locales ?? []).length > 0) return permission;
    return { ...permission, properties: { ...properties, locales: codes } };
  };

  const grantRole = async (grants: (typeof GRANTS)[number], codes: string[]) => {
    const role = await roles.find(grants.code);
    if (!role) return [];
    const wanted: RolePermission[] = [
      ...optIns.all().flatMap(({ uid }) =>
        grants.perType.map((action) => ({
          action,
          subject: uid,
          properties: isLocalized(uid) ? { locales: codes } : {},
          conditions: [],
        })),
      ),
      ...grants.withoutType.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
      })),
    ];
    const missing = wanted.filter(
      ({ action, subject }) =>
        !role.permissions.some((one) => one.action === action && one.subject === subject),
    );
    const present = role.permissions.map((permission) => inAllLocales(permission, codes));
    const opened = present.filter((permission, index) => permission !== role.permissions[index]);
    const given = missing.length + opened.length;
    if (given > 0) await roles.assign(role.id, [...present, ...missing]);
    return [{ role: role.name, given }];
  };

  return async (): Promise<StockRolesResponse> => {
    const { codes } = await locales.configured();
    return transact(db, async () => {
      const data: StockRolesResponse['data'] = [];
      for (const grants of GRANTS) data.push(...(await grantRole(grants, codes)));
      return { data };
    });
  };
};

export type GrantStockRoles = ReturnType<typeof createGrantStockRoles>;
