/** The plugin's name in Strapi's uids (`plugin::wire-desk.import`) and admin paths. */
export const PLUGIN_ID = 'wire-desk';
