import { PLUGIN_ID } from '../../shared/plugin-id';

/** The plugin's permissions for Strapi's panel. */
export const panelActions = [
  { uid: 'desk.read', displayName: 'Read the translation desk' },
  { uid: 'translation.assign', displayName: 'Assign translations to others' },
  { uid: 'term.edit', displayName: 'Edit the glossary' },
  { uid: 'settings.update', displayName: 'Create the role of translators' },
].map((action) => ({ ...action, section: 'plugins', pluginName: PLUGIN_ID }));
