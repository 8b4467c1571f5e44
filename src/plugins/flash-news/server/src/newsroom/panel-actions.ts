import { PLUGIN_ID } from '../../../shared/plugin-id';

/** Returns the plugin's permissions for Strapi's panel; `subjects` are the uids of the opted-in types. */
export const panelActions = (subjects: string[]) => {
  const options = { applyToProperties: ['locales'] };
  const perType = { section: 'contentTypes', pluginName: PLUGIN_ID, subjects, options };
  const plain = { section: 'plugins', pluginName: PLUGIN_ID };
  return [
    { ...perType, uid: 'flash.raise', displayName: 'Raise, change and extend a flash' },
    { ...perType, uid: 'flash.end', displayName: 'End a flash' },
    { ...perType, uid: 'release.change', displayName: 'Change the release' },
    { ...perType, uid: 'latest.place', displayName: 'Pin in Latest news, and keep out of it' },
    { ...perType, uid: 'correction.add', displayName: 'Add, amend and withdraw corrections' },
    { ...perType, uid: 'news.kill', displayName: 'Take a story down, and bring it back' },
    { ...plain, uid: 'desk.read', displayName: 'Read the desk' },
    { ...plain, uid: 'settings.update', displayName: 'Change the settings' },
  ];
};
