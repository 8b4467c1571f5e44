/** The plugin's name in Strapi's uids (`plugin::flash-news.flash`), `pluginOptions` and admin paths. */
export const PLUGIN_ID = 'flash-news';
