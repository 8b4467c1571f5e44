import type { Entry } from '@newsroom/plugin-kit/server/strapi/permissions';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../../database/document-key';

/** Columns that no condition tests, and that may be long. */
const LONG = ['blocks', 'richtext', 'text', 'json'];
const ELSEWHERE = ['relation', 'component', 'dynamiczone', 'media'];

/** Loads the drafts of a document by locale, with who created them, as the conditions of permissions test them. */
export const entriesOf = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
): Promise<ReadonlyMap<string, Entry>> => {
  const { attributes } = db.metadata.get(contentType);
  const select = Object.entries(attributes).flatMap(([name, { type }]) =>
    [...LONG, ...ELSEWHERE].includes(type) ? [] : [name],
  );
  const rows = (await db.query(contentType).findMany({
    select,
    where: { documentId, publishedAt: null },
    populate: { createdBy: { populate: { roles: true } } },
  })) as Entry[];
  return new Map(rows.map((row) => [row.locale, row]));
};
