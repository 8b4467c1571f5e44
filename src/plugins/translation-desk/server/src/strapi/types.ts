/** The call of a document-service middleware (`strapi.documents.use`). */
export interface DocumentWrite {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    /** BCP 47; `*` means every locale, undefined the default locale. */
    locale?: string | string[] | null;
    status?: string;
    data?: Record<string, unknown>;
  };
}

/** A permission as Strapi's role service takes it. */
export interface RolePermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/** Strapi's roles; `assignPermissions` replaces all permissions of one. */
export interface RoleService {
  findOne(where: { name: string }): Promise<{ id: number; description?: string } | null>;
  create(role: { name: string; description: string }): Promise<{ id: number }>;
  assignPermissions(id: number, permissions: RolePermission[]): Promise<unknown>;
}
