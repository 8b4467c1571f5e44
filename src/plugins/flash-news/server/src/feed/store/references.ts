import type { ReferenceTarget } from '../../../../shared/opt-in';
import type { Database } from '../../database/connection';

interface Found {
  documentId: string;
  locale: string;
}

/**
 * Finds the documentIds of a category or person by documentId, or by slug in `locales`, best first. Duplicates within a
 * locale, which only old data have, are sorted by documentId.
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
  const where = { [target.slug]: wanted, ...(target.localized && { locale: { $in: locales } }) };
  const found = (await query.findMany({ select, where })) as Found[];
  const best = (entry: Found): number => (target.localized ? locales.indexOf(entry.locale) : 0);
  return found
    .sort((a, b) => best(a) - best(b) || (a.documentId < b.documentId ? -1 : 1))
    .map(({ documentId }) => documentId);
};
