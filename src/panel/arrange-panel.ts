import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import type { Screen } from './screen';
import { componentScreens } from './screens/components';
import { screens } from './screens/screens';
import { applySettings, settingsOf, type Configuration, type Settings } from './screen-settings';

interface Configurations {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

/** Applies our labels, help texts, columns and layouts to the panel; settings that staff have changed stay. */
export const arrangePanel = async (strapi: Core.Strapi): Promise<void> => {
  const manager = strapi.plugin('content-manager');
  const types = manager.service<Configurations>('content-types');
  const components = manager.service<Configurations>('components');
  for (const screen of screens) await arrange(strapi, types, screen);
  for (const screen of componentScreens) await arrange(strapi, components, screen);
};

const arrange = async (
  strapi: Core.Strapi,
  configurations: Configurations,
  screen: Screen,
): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'newsroom' });
  const key = `panel-${screen.uid}`;
  const applied = ((await store.get({ key })) ?? {}) as Settings;
  const wanted = settingsOf(screen);
  if (isDeepStrictEqual(applied, wanted)) return;

  const { settings, metadatas, layouts } = await configurations.findConfiguration(screen);
  const arranged = applySettings({ settings, metadatas, layouts }, applied, wanted);
  await configurations.updateConfiguration(screen, arranged);
  await store.set({ key, value: wanted });
};
