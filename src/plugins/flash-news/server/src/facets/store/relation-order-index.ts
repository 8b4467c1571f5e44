import type { OptIn } from '../../../../shared/opt-in';
import type { Database } from '../../database/connection';
import { facetLinks } from './facet-links';

/**
 * Adds an index to each relation's order column. Whenever a version is written or published, Strapi looks up the last
 * position among all versions of the same category, and of the same person. Without one it fetches every row
 * of a category, on SQLite in one step in which nobody is answered. After the metadata is loaded, and before
 * Strapi makes the tables by it.
 */
export const indexRelationOrder = (db: Database, optIns: OptIn[]): void => {
  for (const { table, other, place } of optIns.flatMap((optIn) => facetLinks(db, optIn))) {
    if (place === undefined) continue;
    db.metadata.get(table).indexes.push({
      name: db.metadata.identifiers.getName([table, 'flash_news_places'], { suffix: 'index' }),
      columns: [other, place],
    });
  }
};
