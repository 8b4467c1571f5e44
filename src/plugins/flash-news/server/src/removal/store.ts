import {
  columnOf,
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { RELEASE } from '../database/uids';
import { isUnreleased } from '../visibility/store/visible-sql';

const PERMISSION = 'plugin::users-permissions.permission';
const API_TOKEN = 'admin::api-token';

/** A published version that readers must not see: under embargo until `releasedAt` (epoch ms), or killed. */
export interface HiddenVersion {
  contentType: string;
  documentId: string;
  locale: string;
  title: string | null;
  releasedAt: number;
}

interface Row {
  document_id: string;
  locale: string;
  title: string | null;
  released_at: number | string | Date;
}

/** Loads the published versions of a type that readers must not see at `now` (epoch ms), the next release first. */
export const hiddenVersions = async (
  db: Database,
  { uid, fields }: OptIn,
  now: number,
): Promise<HiddenVersion[]> => {
  const rows = await run<Row[]>(db, (knex) =>
    knex({ a: tableOf(db, uid) })
      .join({ r: tableOf(db, RELEASE) }, (on) => {
        on.on('a.document_id', 'r.related_document_id')
          .andOn('a.locale', 'r.locale')
          .andOnVal('r.content_type', uid);
      })
      .whereNotNull('a.published_at')
      .whereRaw(isUnreleased('r.released_at'), [new Date(now)])
      .orderBy(['r.released_at', 'a.document_id', 'a.locale'])
      .select('a.document_id', 'a.locale', 'r.released_at', {
        title: `a.${columnOf(db, uid, fields.title)}`,
      }),
  );
  return rows.map((row) => ({
    contentType: uid,
    documentId: row.document_id,
    locale: row.locale,
    title: row.title,
    releasedAt: toEpoch(row.released_at),
  }));
};

/** A role of Users & Permissions, or an API token, that may read some of the types. */
export interface Reader {
  kind: 'role' | 'token';
  name: string;
  /** Of the permissions that let it read; empty for a token that reads everything. */
  permissions: number[];
}

interface Permission {
  id: number;
  action: string;
  role: { name: string } | null;
}

interface Token {
  name: string;
  type: string;
  permissions: { id: number; action: string }[];
}

const loadRoles = async (db: Database, actions: string[]): Promise<Reader[]> => {
  if (!db.metadata.has(PERMISSION)) return [];
  const found = (await db.query(PERMISSION).findMany({
    where: { action: { $in: actions } },
    populate: { role: true },
  })) as Permission[];
  const names = new Set(found.map(({ role }) => role?.name ?? ''));
  return [...names].map((name): Reader => ({
    ...{ kind: 'role', name },
    permissions: found.filter(({ role }) => role?.name === name).map(({ id }) => id),
  }));
};

const loadTokens = async (db: Database, actions: string[]): Promise<Reader[]> => {
  const tokens = (await db
    .query(API_TOKEN)
    .findMany({ populate: { permissions: true } })) as Token[];
  return tokens.flatMap(({ name, type, permissions }): Reader[] => {
    const reading = permissions.filter(({ action }) => actions.includes(action));
    if (type === 'custom' && reading.length === 0) return [];
    return [{ kind: 'token', name, permissions: reading.map(({ id }) => id) }];
  });
};

/** Loads the roles and tokens that have one of the actions. */
export const loadReaders = async (db: Database, actions: string[]): Promise<Reader[]> => [
  ...(await loadRoles(db, actions)),
  ...(await loadTokens(db, actions)),
];

/** Deletes the permissions of roles to read. */
export const deletePermissions = async (db: Database, readers: Reader[]): Promise<void> => {
  const ids = readers.filter(({ kind }) => kind === 'role').flatMap((one) => one.permissions);
  if (ids.length > 0) await db.query(PERMISSION).deleteMany({ where: { id: { $in: ids } } });
};
