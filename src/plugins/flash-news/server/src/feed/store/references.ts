import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ReferenceTarget } from '../../../../shared/opt-in';

/** Rows of types with drafts have a `publishedAt` only where readers may see them. */
interface Named {
  locale: string;
  publishedAt: string | null;
  [field: string]: unknown;
}

interface Found {
  documentId: string;
  locale: string;
}

/** Returns the place of a row's locale among the preferred ones; all are alike where the type has no locales. */
const placeIn =
  ({ localized }: ReferenceTarget, locales: string[]) =>
  ({ locale }: { locale: string }): number => {
    const place = localized ? locales.indexOf(locale) : 0;
    return place < 0 ? locales.length : place;
  };

/**
 * Finds the documentIds of a category, person or author by documentId, or by slug in any locale, those in `locales` first, in
 * their order. Others, and duplicates within a locale, which only old data have, are sorted by documentId.
 */
export const findReferences = async (
  db: Database,
  target: ReferenceTarget,
  wanted: string,
  locales: string[],
): Promise<string[]> => {
  const query = db.query(target.uid);
  const select = ['documentId', 'locale'];
  const byId = (await query.findOne({ select, where: { documentId: wanted } })) as Found | null;
  if (byId !== null) return [byId.documentId];
  if (target.slug === null) return [];
  const found = (await query.findMany({ select, where: { [target.slug]: wanted } })) as Found[];
  const best = placeIn(target, locales);
  const sorted = found.sort((a, b) => best(a) - best(b) || (a.documentId < b.documentId ? -1 : 1));
  return [...new Set(sorted.map(({ documentId }) => documentId))];
};

/** Loads the name of a category, person or author, in the first of `locales` that has one; null without any. */
export const nameOfReference = async (
  db: Database,
  target: ReferenceTarget,
  documentId: string,
  locales: string[],
): Promise<string | null> => {
  const select = [target.name, 'locale', 'publishedAt'];
  const rows = (await db.query(target.uid).findMany({ select, where: { documentId } })) as Named[];
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  const best = placeIn(target, locales);
  const [row] = published.sort((one, other) => best(one) - best(other));
  const name = row?.[target.name];
  return typeof name === 'string' && name !== '' ? name : null;
};
