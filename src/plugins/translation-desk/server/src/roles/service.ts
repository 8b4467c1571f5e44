import { transact, type Database } from '../database/connection';
import type { RolePermission, RoleService } from '../strapi/types';

const DESCRIPTION = 'Reads every language, translates into its own, and hands in.';

export interface SavedRole {
  id: number;
  isNew: boolean;
}

/** Saves roles by their names. */
export const createRoles = (service: () => RoleService, db: Database) => ({
  /** Creates a role, or replaces the permissions of the one with this name. */
  save: (name: string, permissions: RolePermission[]): Promise<SavedRole> =>
    transact(db, async () => {
      const found = await service().findOne({ name });
      const role = found ?? (await service().create({ name, description: DESCRIPTION }));
      await service().assignPermissions(role.id, permissions);
      return { id: role.id, isNew: found === null };
    }),
});

export type Roles = ReturnType<typeof createRoles>;
