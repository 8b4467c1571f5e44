/**
 * Admin permissions of the plugin, spelled once for server and panel.
 * All but `desk.read` and `settings.update` have a subject (an opted-in content type) and honour locales;
 * those two stand in the plugin section and have no subject.
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

/** What may be done to a story; whoever may do any of it sees the panels beside it. */
export const STORY_ACTIONS = [
  PERMISSIONS.raiseFlash,
  PERMISSIONS.endFlash,
  PERMISSIONS.changeRelease,
  PERMISSIONS.placeInLatest,
  PERMISSIONS.addCorrection,
  PERMISSIONS.kill,
] as const;

export type PermissionId = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
