import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType } from '../../../../shared/opt-in';

/** Loads the words of drafts of companions in a locale by field, whichever story they belong to, by documentId. */
export const companionWords = async (
  db: Database,
  { uid, fields }: CompanionType,
  documentIds: string[],
  locale: string,
): Promise<Map<string, Map<string, string>>> => {
  if (documentIds.length === 0) return new Map();
  const names = fields
    .filter(({ path, kind }) => !path.includes('.') && (kind === 'text' || kind === 'richtext'))
    .map(({ path }) => path);
  const rows = (await db.query(uid).findMany({
    select: ['documentId', ...names],
    where: { documentId: { $in: documentIds }, locale, publishedAt: null },
  })) as Record<string, string | null>[];
  return new Map(
    rows.map((row) => [
      row.documentId ?? '',
      new Map(names.map((name) => [name, row[name] ?? ''])),
    ]),
  );
};
