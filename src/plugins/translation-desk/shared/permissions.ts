/** The plugin's admin permissions. What a member of staff may edit is Strapi's own permission on the type and locale. */
export const PERMISSIONS = {
  readDesk: 'plugin::translation-desk.desk.read',
  assign: 'plugin::translation-desk.translation.assign',
  editTerms: 'plugin::translation-desk.term.edit',
  updateSettings: 'plugin::translation-desk.settings.update',
} as const;

export type PermissionId = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];

/** Strapi's own permissions on a type in the content manager, by locale. */
export const CONTENT = {
  read: 'plugin::content-manager.explorer.read',
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
  publish: 'plugin::content-manager.explorer.publish',
} as const;
