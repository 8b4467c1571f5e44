import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ReferenceTarget } from '../../../../shared/opt-in';

interface Found {
  documentId: string;
  locale: string;
}

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
  const best = ({ locale }: Found): number => {
    const place = target.localized ? locales.indexOf(locale) : 0;
    return place < 0 ? locales.length : place;
  };
  const sorted = found.sort((a, b) => best(a) - best(b) || (a.documentId < b.documentId ? -1 : 1));
  return [...new Set(sorted.map(({ documentId }) => documentId))];
};
