import type { Staff } from '../../../../shared/contracts/desk';
import type { Database } from '../../database/connection';

interface StaffRow {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string | null;
}

/** Returns the name by which the desk calls a member of staff. */
export const staffName = ({ firstname, lastname, username, email }: Omit<StaffRow, 'id'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || email || '';

/** Loads the active staff, by name. */
export const activeStaff = async (db: Database, limit: number): Promise<Staff[]> => {
  const rows = (await db.query('admin::user').findMany({
    select: ['id', 'firstname', 'lastname', 'username', 'email'],
    where: { isActive: true, blocked: { $ne: true } },
    orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }, { id: 'asc' }],
    limit,
  })) as StaffRow[];
  return rows.map(({ id, ...names }) => ({ id, name: staffName(names) }));
};

/** Loads an active member of staff; null if there is none. */
export const findStaff = async (db: Database, id: number): Promise<Staff | null> => {
  const row = (await db.query('admin::user').findOne({
    select: ['id', 'firstname', 'lastname', 'username', 'email'],
    where: { id, isActive: true, blocked: { $ne: true } },
  })) as StaffRow | null;
  return row && { id: row.id, name: staffName(row) };
};
