import type { StockRolesResponse } from '../../../shared/contracts/settings';
import { PERMISSIONS } from '../../../shared/permissions';
import { transact, type Database } from '../database/connection';
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

/** What each of the roles that Strapi brings is for; taking stories down stays with whom it is given to by hand. */
const SENSIBLE: { code: string; perType: string[]; plain: string[] }[] = [
  {
    code: 'strapi-editor',
    perType: [
      PERMISSIONS.raiseFlash,
      PERMISSIONS.endFlash,
      PERMISSIONS.changeRelease,
      PERMISSIONS.placeInLatest,
      PERMISSIONS.addCorrection,
    ],
    plain: [PERMISSIONS.readDesk],
  },
  { code: 'strapi-author', perType: [], plain: [PERMISSIONS.readDesk] },
];

const EXPLORER = 'plugin::content-manager.explorer.';

/** Gives, when somebody asks for it, and never takes. */
export const createGrantStockRoles = (peers: StockRolesPeers) => {
  const { db, roles, optIns, locales, isLocalized } = peers;

  /** Strapi grants its roles no language of a localized type until somebody sets them. */
  const inAllLanguages = (permission: RolePermission, codes: string[]): RolePermission => {
    const { action, subject, properties } = permission;
    const isContent = subject !== null && action.startsWith(EXPLORER) && isLocalized(subject);
    if (!isContent || (properties.locales ?? []).length > 0) return permission;
    return { ...permission, properties: { ...properties, locales: codes } };
  };

  const give = async (sensible: (typeof SENSIBLE)[number], codes: string[]) => {
    const role = await roles.find(sensible.code);
    if (!role) return [];
    const wanted: RolePermission[] = [
      ...optIns.all().flatMap(({ uid }) =>
        sensible.perType.map((action) => ({
          action,
          subject: uid,
          properties: isLocalized(uid) ? { locales: codes } : {},
          conditions: [],
        })),
      ),
      ...sensible.plain.map((action) => ({
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
    const present = role.permissions.map((permission) => inAllLanguages(permission, codes));
    const opened = present.filter((permission, index) => permission !== role.permissions[index]);
    const given = missing.length + opened.length;
    if (given > 0) await roles.assign(role.id, [...present, ...missing]);
    return [{ role: role.name, given }];
  };

  return async (): Promise<StockRolesResponse> => {
    const { codes } = await locales.configured();
    return transact(db, async () => {
      const data: StockRolesResponse['data'] = [];
      for (const sensible of SENSIBLE) data.push(...(await give(sensible, codes)));
      return { data };
    });
  };
};

export type GrantStockRoles = ReturnType<typeof createGrantStockRoles>;
