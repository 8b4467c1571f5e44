/**
 * Admin permissions of the plugin, spelled once for server and panel.
 * All but `desk.read` have a subject (an opted-in content type) and honour locales;
 * `desk.read` stands in the plugin section and has no subject.
 */
export const PERMISSIONS = {
  raiseFlash: 'plugin::flash-news.flash.raise',
  endFlash: 'plugin::flash-news.flash.end',
  changeRelease: 'plugin::flash-news.release.change',
  placeInLatest: 'plugin::flash-news.latest.place',
  addCorrection: 'plugin::flash-news.correction.add',
  kill: 'plugin::flash-news.news.kill',
  readDesk: 'plugin::flash-news.desk.read',
} as const;

/** What may be done to a story; whoever may do any of it sees the panels beside it. */
export const ACTS = [
  PERMISSIONS.raiseFlash,
  PERMISSIONS.endFlash,
  PERMISSIONS.changeRelease,
  PERMISSIONS.placeInLatest,
  PERMISSIONS.addCorrection,
  PERMISSIONS.kill,
] as const;

export type PermissionId = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
