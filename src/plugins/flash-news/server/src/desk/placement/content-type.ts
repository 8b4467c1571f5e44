import { HIDDEN } from '../../database/hidden-type';

/** Where a version stands in Latest news, if not in its usual place. One row a version. */
export const placement = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_placements',
    info: { singularName: 'placement', pluralName: 'placements', displayName: 'Placement' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      keptOut: { type: 'boolean', required: true, default: false },
      // On top until then; null where it is kept out.
      pinnedUntil: { type: 'datetime' },
    },
    indexes: [
      {
        name: 'flash_news_placements_version_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
      // Every first page of the feed asks what is on top now.
      { name: 'flash_news_placements_pinned_index', columns: ['pinned_until'] },
    ],
  },
};
