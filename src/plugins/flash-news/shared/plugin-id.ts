/** The plugin's name in Strapi: in uids (`plugin::flash-news.flash`), in `pluginOptions` and in admin paths. */
export const PLUGIN_ID = 'flash-news';
