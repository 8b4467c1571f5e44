import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { RolePermission, RoleService } from '../strapi/types';

const DESCRIPTION = 'Reads every language, translates into its own, and hands in.';

export interface SavedRole {
  id: number;
  isNew: boolean;
}

/** Saves roles by their names. */
export const createRoles = (service: () => RoleService, db: Database) => ({
  /**
   * Creates a role, or replaces the permissions of the one with this name that was made so.
   * @throws ValidationError (400) where another role has the name, such as Strapi's own.
   */
  save: (name: string, permissions: RolePermission[]): Promise<SavedRole> =>
    transact(db, async () => {
      const found = await service().findOne({ name });
      if (found !== null && found.description !== DESCRIPTION)
        throw invalidField('name', `"${name}" is another role, which would lose its permissions`);
      const role = found ?? (await service().create({ name, description: DESCRIPTION }));
      await service().assignPermissions(role.id, permissions);
      return { id: role.id, isNew: found === null };
    }),
});

export type Roles = ReturnType<typeof createRoles>;
