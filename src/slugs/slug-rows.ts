import type { Core } from '@strapi/strapi';

import type { SlugType } from './slug-type';

/** Where a slug has to be the only one: a type, and a locale where the type is localized. */
export interface SlugPlace {
  type: SlugType;
  /** BCP 47; of no meaning for a type that is not localized. */
  locale: string | null;
  /** The document whose own rows don't count. */
  except: string | undefined;
}

/** A row that has a slug, or should have one. */
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

/** Rows of a type by any condition, oldest first. */
export const slugRows = async (
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

const inPlace = ({ type, locale, except }: SlugPlace): object => ({
  ...(type.isLocalized && { locale }),
  ...(except !== undefined && { documentId: { $ne: except } }),
});

/** The first row of another document that has the slug: a published one, or one of any status. */
export const otherDocumentWith = async (
  strapi: Core.Strapi,
  place: SlugPlace,
  slug: string,
  among: 'published' | 'all',
): Promise<SlugRow | undefined> => {
  const status = among === 'published' ? { publishedAt: { $notNull: true } } : {};
  const [row] = await slugRows(strapi, place.type, { slug, ...inPlace(place), ...status }, 1);
  return row;
};

/** Those of the slugs that other documents have, drafts and published versions alike. */
export const takenAmong = async (
  strapi: Core.Strapi,
  place: SlugPlace,
  slugs: string[],
): Promise<Set<string>> => {
  const rows = await slugRows(strapi, place.type, { slug: { $in: slugs }, ...inPlace(place) });
  return new Set(rows.flatMap(({ slug }) => slug ?? []));
};

/** Puts a slug into rows. `updatedAt` stays: nobody has edited anything. */
export const saveSlug = async (
  strapi: Core.Strapi,
  { uid }: SlugType,
  ids: number[],
  slug: string,
): Promise<void> => {
  await strapi.db.query(uid).updateMany({ where: { id: { $in: ids } }, data: { slug } });
};
