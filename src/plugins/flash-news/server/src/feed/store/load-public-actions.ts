import { PLUGIN_ID } from '../../../../shared/plugin-id';
import type { Database } from '../../database/connection';

const PERMISSION = 'plugin::users-permissions.permission';
const PREFIX = `plugin::${PLUGIN_ID}.`;

/** Loads the plugin's actions, such as `latest-news.find`, that Users & Permissions grants to the Public role. */
export const loadPublicActions = async (db: Database): Promise<Set<string>> => {
  if (!db.metadata.has(PERMISSION)) return new Set();
  const where = { role: { type: 'public' }, action: { $startsWith: PREFIX } };
  const permissions = (await db.query(PERMISSION).findMany({ where })) as { action: string }[];
  return new Set(permissions.map(({ action }) => action.slice(PREFIX.length)));
};
