import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from './former-slugs';

interface IndexedSchema {
  collectionName: string;
  indexes?: { name: string; columns: string[] }[];
}

export interface IndexSlugsPeers {
  /** Changes a type's schema before its table is created. */
  extend: (uid: string, change: (schema: IndexedSchema) => IndexedSchema) => void;
  columnName: (field: string) => string;
}

/** Adds an index on slug and locale to each type: sites read by slug at every page view, and Strapi adds no index. */
export const indexSlugs = (optIns: OptIn[], { extend, columnName }: IndexSlugsPeers): void => {
  for (const { uid, fields } of optIns) {
    const field = slugFieldOf(fields);
    if (field === undefined) continue;
    extend(uid, (schema) => {
      const name = `${schema.collectionName}_flash_news_slug_index`;
      const columns = [columnName(field), 'locale'];
      schema.indexes = [...(schema.indexes ?? []), { name, columns }];
      return schema;
    });
  }
};
