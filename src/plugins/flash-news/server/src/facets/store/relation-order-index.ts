import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { facetLinks } from './facet-links';

/**
 * Adds an index to each relation's order column: at every write Strapi looks up the last position in a category, and would
 * read all its rows. Call it after the metadata is loaded and before Strapi syncs the tables.
 */
export const indexRelationOrder = (db: Database, optIns: OptIn[]): void => {
  for (const { table, other, position } of optIns.flatMap((optIn) => facetLinks(db, optIn))) {
    if (position === undefined) continue;
    db.metadata.get(table).indexes.push({
      name: db.metadata.identifiers.getName([table, 'flash_news_places'], { suffix: 'index' }),
      columns: [other, position],
    });
  }
};
