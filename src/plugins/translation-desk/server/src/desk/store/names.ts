import type { Database } from '@newsroom/plugin-kit/server/database/connection';

/** Loads the titles of documents in their source locales, by documentId. */
export const titlesOf = async (
  db: Database,
  uid: string,
  title: string,
  versions: { documentId: string; locale: string }[],
): Promise<Map<string, string>> => {
  const wanted = new Set(versions.map(({ documentId, locale }) => `${documentId} ${locale}`));
  const rows = (await db.query(uid).findMany({
    select: ['documentId', 'locale', title],
    where: {
      documentId: { $in: versions.map(({ documentId }) => documentId) },
      publishedAt: null,
    },
  })) as Record<string, string | null>[];
  return new Map(
    rows
      .filter(({ documentId, locale }) => wanted.has(`${documentId} ${locale}`))
      .map((row) => [row.documentId ?? '', row[title] ?? '']),
  );
};

/** Loads the names of categories in the first of the locales that has one, by documentId. */
export const categoryNames = async (
  db: Database,
  { uid, name }: { uid: string; name: string },
  locales: string[],
  documentIds: string[] | null,
  limit: number,
): Promise<Map<string, string>> => {
  if (locales.length === 0) return new Map();
  const rows = (await db.query(uid).findMany({
    select: ['documentId', 'locale', name],
    where: {
      locale: { $in: locales },
      ...(documentIds === null ? {} : { documentId: { $in: documentIds } }),
    },
    orderBy: [{ [name]: 'asc' }, { id: 'asc' }],
    limit: limit * locales.length,
  })) as Record<string, string | null>[];
  const names = new Map<string, string>();
  for (const locale of locales) {
    for (const row of rows.filter((one) => one.locale === locale)) {
      const id = row.documentId ?? '';
      if (!names.has(id)) names.set(id, row[name] ?? '');
    }
  }
  return names;
};
