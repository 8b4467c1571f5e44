import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Staff } from '../../../../shared/contracts/desk';

export interface StaffRow {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string | null;
}

/** Returns the name by which the desk calls a member of staff. */
export const staffName = ({ firstname, lastname, username, email }: Omit<StaffRow, 'id'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email || '';

/** Loads an active member of staff; null if there is none. */
export const findStaff = async (db: Database, id: number): Promise<Staff | null> => {
  const row = (await db.query('admin::user').findOne({
    select: ['id', 'firstname', 'lastname', 'username', 'email'],
    where: { id, isActive: true, blocked: { $ne: true } },
  })) as StaffRow | null;
  return row && { id: row.id, name: staffName(row) };
};
