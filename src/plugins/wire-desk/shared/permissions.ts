/** The plugin's admin permissions. What a member of staff may write is Strapi's own permission on the type and locale. */
export const PERMISSIONS = {
  use: 'plugin::wire-desk.use',
  mergePeople: 'plugin::wire-desk.people.merge',
} as const;

export type PermissionId = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];

/** Strapi's own permissions on a type in the content manager, by locale. */
export const CONTENT = {
  read: 'plugin::content-manager.explorer.read',
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
  publish: 'plugin::content-manager.explorer.publish',
  delete: 'plugin::content-manager.explorer.delete',
} as const;
