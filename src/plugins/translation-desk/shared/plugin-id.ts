/** The plugin's name in Strapi's uids (`plugin::translation-desk.translation`), `pluginOptions` and admin paths. */
export const PLUGIN_ID = 'translation-desk';
