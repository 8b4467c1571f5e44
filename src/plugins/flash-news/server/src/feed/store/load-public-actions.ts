import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { PLUGIN_ID } from '../../../../shared/plugin-id';

const PERMISSION = 'plugin::users-permissions.permission';
const PREFIX = `plugin::${PLUGIN_ID}.`;

/**
 * Loads the actions that Users & Permissions grants to the Public role: the plugin's own, such as `latest-news.find`, and those of
 * other plugins in full, such as `plugin::wire-desk.quotes.find`.
 */
export const loadPublicActions = async (db: Database, others: string[]): Promise<Set<string>> => {
  if (!db.metadata.has(PERMISSION)) return new Set();
  const prefixes = [PREFIX, ...others.map((plugin) => `plugin::${plugin}.`)];
  const $or = prefixes.map((prefix) => ({ action: { $startsWith: prefix } }));
  const where = { role: { type: 'public' }, $or };
  const permissions = (await db.query(PERMISSION).findMany({ where })) as { action: string }[];
  return new Set(
    permissions.map(({ action }) =>
      action.startsWith(PREFIX) ? action.slice(PREFIX.length) : action,
    ),
  );
};
