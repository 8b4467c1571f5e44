import type { Core } from '@strapi/strapi';

const KEPT = { type: 'core', key: 'persisted_tables' };

/** An entry of Strapi's list of tables that a boot without their content types must not drop (its schema/diff.js). */
type Kept = string | { name: string };

/** Keeps tables when the plugin is disabled or uninstalled: Strapi would drop them, and what is kept nowhere else. */
export const keepTables = async (strapi: Core.Strapi, tables: string[]): Promise<void> => {
  const kept = ((await strapi.store.get(KEPT)) as Kept[] | null) ?? [];
  const names = kept.map((one) => (typeof one === 'string' ? one : one.name));
  const missing = tables.filter((table) => !names.includes(table));
  if (missing.length === 0) return;
  const value = [...kept, ...missing.map((name) => ({ name }))];
  await strapi.store.set({ ...KEPT, value });
};
