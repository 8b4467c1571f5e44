/** Corrections of published versions, of the plugin flash-news, which is optional. */
export const CORRECTION = 'plugin::flash-news.correction';
