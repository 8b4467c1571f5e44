import type { Core } from '@strapi/strapi';

import type { SlugType } from './slug-type';

/** The scope in which a slug is unique: a type, and a locale where the type is localized. */
export interface SlugScope {
  type: SlugType;
  /** BCP 47; ignored for a type that is not localized. */
  locale: string | null;
  /** The document whose own rows don't count. */
  ownDocumentId: string | undefined;
}

export interface SlugRow {
  id: number;
  documentId: string;
  locale: string | null;
  slug: string | null;
  publishedAt: string | null;
  /** The headline or name. */
  text: string | null;
}

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Loads a type's rows, oldest first. */
export const loadSlugRows = async (
  strapi: Core.Strapi,
  { uid, headline }: SlugType,
  where: object,
  limit?: number,
): Promise<SlugRow[]> => {
  const rows = (await strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'slug', 'publishedAt', headline],
    where,
    orderBy: { id: 'asc' },
    ...(limit !== undefined && { limit }),
  })) as (Omit<SlugRow, 'text'> & Record<string, string | null>)[];
  return rows.map((row) => ({ ...row, text: row[headline] ?? null }));
};

const inScope = ({ type, locale, ownDocumentId }: SlugScope): object => ({
  ...(type.isLocalized && { locale }),
  ...(ownDocumentId !== undefined && { documentId: { $ne: ownDocumentId } }),
});

/** Loads the first row of another document that has the slug. */
export const findSlugHolder = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  slug: string,
  among: 'published' | 'all',
): Promise<SlugRow | undefined> => {
  const status = among === 'published' ? { publishedAt: { $notNull: true } } : {};
  const [row] = await loadSlugRows(strapi, scope.type, { slug, ...inScope(scope), ...status }, 1);
  return row;
};

/** Returns those of `slugs` that other documents have, drafts included. */
export const takenSlugs = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  slugs: string[],
): Promise<Set<string>> => {
  const rows = await loadSlugRows(strapi, scope.type, { slug: { $in: slugs }, ...inScope(scope) });
  return new Set(rows.flatMap(({ slug }) => slug ?? []));
};

/** Saves a slug without touching `updatedAt`. */
export const saveSlug = async (
  strapi: Core.Strapi,
  { uid }: SlugType,
  ids: number[],
  slug: string,
): Promise<void> => {
  await strapi.db.query(uid).updateMany({ where: { id: { $in: ids } }, data: { slug } });
};
