/**
 * The plugin's admin permissions. All but `desk.read` and `settings.update` have an opted-in content type as subject, and
 * locales.
 */
export const PERMISSIONS = {
  raiseFlash: 'plugin::flash-news.flash.raise',
  endFlash: 'plugin::flash-news.flash.end',
  changeRelease: 'plugin::flash-news.release.change',
  placeInLatest: 'plugin::flash-news.latest.place',
  addCorrection: 'plugin::flash-news.correction.add',
  kill: 'plugin::flash-news.news.kill',
  updateSettings: 'plugin::flash-news.settings.update',
  readDesk: 'plugin::flash-news.desk.read',
} as const;

/** The permissions on stories, any of which shows the side panels. */
export const STORY_ACTIONS = [
  PERMISSIONS.raiseFlash,
  PERMISSIONS.endFlash,
  PERMISSIONS.changeRelease,
  PERMISSIONS.placeInLatest,
  PERMISSIONS.addCorrection,
  PERMISSIONS.kill,
] as const;

/** Strapi's own permission to read a type in the content manager. */
export const READ_STORIES = 'plugin::content-manager.explorer.read';

/** The permissions on a type, any of which shows the marks in its list. */
export const LIST_ACTIONS = [...STORY_ACTIONS, READ_STORIES] as const;

export type PermissionId = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
