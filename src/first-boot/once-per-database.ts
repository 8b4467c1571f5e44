import type { Core } from '@strapi/strapi';

/** Runs `act` once per database, recorded in Strapi's core store as `key`: what operators undo must not return. */
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
