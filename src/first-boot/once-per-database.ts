import type { Core } from '@strapi/strapi';

/**
 * Does a thing the first time this database is seen, and never again: what an operator has undone
 * since must not come back at the next boot.
 * @param key name under which it is remembered in Strapi's core store
 */
export const oncePerDatabase = async (
  strapi: Core.Strapi,
  key: string,
  act: () => Promise<void>,
): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'newsroom' });
  if (await store.get({ key })) return;
  await act();
  await store.set({ key, value: true });
};
