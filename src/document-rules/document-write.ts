import type { Core } from '@strapi/strapi';

/** A call of the document service. Strapi's own type is a union over every content type and action. */
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

/** Changes a write's parameters, refuses it by throwing, or wraps it; calls `next` once. */
export type Rule = (
  strapi: Core.Strapi,
  write: DocumentWrite,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** Returns whether a write can publish or unpublish a version. */
export const changesPublication = ({ action, params }: DocumentWrite): boolean =>
  ['publish', 'unpublish', 'delete'].includes(action) ||
  (['create', 'update'].includes(action) && params.status === 'published');
