import type { OptIn } from '../../../shared/opt-in';
import { slugFieldOf } from './former-slugs';

/** What is changed of a content type's schema. */
interface IndexedSchema {
  collectionName: string;
  indexes?: { name: string; columns: string[] }[];
}

export interface IndexSlugsPeers {
  /** Changes the schema of a type before its table is made. */
  extend: (uid: string, change: (schema: IndexedSchema) => IndexedSchema) => void;
  columnName: (field: string) => string;
}

/** Adds an index on slug and locale: sites read an article by its slug at every page view, and Strapi makes none. */
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
