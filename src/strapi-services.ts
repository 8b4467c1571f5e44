/** Typed access to Strapi's services: its packages export no types for them. */
import type { Core, Struct } from '@strapi/strapi';

interface Locale {
  code: string;
  name: string;
}

/** @strapi/i18n's locales. */
interface LocaleService {
  find(): Promise<Locale[]>;
  findByCode(code: string): Promise<Locale | null>;
  getDefaultLocale(): Promise<string>;
  create(locale: Locale): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

export const localeService = (strapi: Core.Strapi): LocaleService =>
  strapi.plugin('i18n').service<LocaleService>('locales');

/** @strapi/i18n's knowledge of the fields that all languages of a document share. */
interface SharedFieldService {
  getNonLocalizedAttributes(model: Struct.ContentTypeSchema): string[];
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  /** Leaves out the ids of components. */
  copyNonLocalizedAttributes(model: Struct.ContentTypeSchema, row: object): Record<string, unknown>;
}

export const sharedFieldService = (strapi: Core.Strapi): SharedFieldService =>
  strapi.plugin('i18n').service<SharedFieldService>('content-types');

interface Role {
  id: number;
}

/** A panel permission, as Strapi's role service takes it. */
export interface PanelPermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

interface RoleService {
  create(role: { name: string; description: string }): Promise<Role>;
  findOne(where: { code: string }): Promise<Role | null>;
  update(where: { id: number }, role: { description: string }): Promise<Role>;
  getSuperAdmin(): Promise<Role | null>;
  assignPermissions(roleId: number, permissions: PanelPermission[]): Promise<unknown>;
}

export const roleService = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

/** A user of the panel, as a request is authenticated with. */
export interface StaffMember {
  id: number | string;
  roles?: { id: number; code: string }[];
}

/** What makes the ability (CASL) by which Strapi decides what a user of the panel may do. */
export interface PermissionEngine {
  generateUserAbility(user: StaffMember): Promise<object>;
}

export const permissionEngine = (strapi: Core.Strapi): PermissionEngine =>
  (strapi.service('admin::permission') as unknown as { engine: PermissionEngine }).engine;

/** The plugin translation-desk's role of those who translate. */
interface TranslatorRoleService {
  save(role: { name: string; locales: string[] }): Promise<Role>;
}

export const translatorRoleService = (strapi: Core.Strapi): TranslatorRoleService =>
  strapi.plugin('translation-desk').service<TranslatorRoleService>('translator-role');

interface UserService {
  create(user: object): Promise<{ id: number }>;
  findOneByEmail(email: string): Promise<{ id: number } | null>;
  updateById(id: number, change: { password: string }): Promise<unknown>;
}

export const userService = (strapi: Core.Strapi): UserService =>
  strapi.service('admin::user') as unknown as UserService;

interface PermissionService {
  createPermissionsManager(options: { ability: object; action: string; model: string }): {
    ability: { can(action: string, subject: object): boolean };
    toSubject(entity: object): object;
  };
}

export const permissionService = (strapi: Core.Strapi): PermissionService =>
  strapi.service('admin::permission') as unknown as PermissionService;

interface FieldService {
  getNestedFields(model: object | undefined, options: { components: object }): string[];
}

export const fieldService = (strapi: Core.Strapi): FieldService =>
  strapi.service('admin::content-type') as unknown as FieldService;
