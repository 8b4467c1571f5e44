import type { Core } from '@strapi/strapi';

/**
 * One call of the document service, as a rule sees it. Strapi's own type is a union over every
 * content type and action, which no rule here tells apart.
 */
export interface DocumentWrite {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    /** BCP 47; `*` is every locale; left out means the default locale. */
    locale?: string | string[] | null;
    status?: string;
    data?: Record<string, unknown>;
  };
}

/** A rule changes the parameters, refuses by throwing, or surrounds the write; it calls `next` once. */
export type Rule = (
  strapi: Core.Strapi,
  write: DocumentWrite,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** Whether the call can put a version before the public, or take one away. */
export const movesPublication = ({ action, params }: DocumentWrite): boolean =>
  ['publish', 'unpublish', 'delete'].includes(action) ||
  (['create', 'update'].includes(action) && params.status === 'published');
