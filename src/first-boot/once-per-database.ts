import type { Core } from '@strapi/strapi';

/**
 * Runs `act` once per database: what an operator has undone must not return at the next boot.
 * @param key name of the record in Strapi's core store
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
