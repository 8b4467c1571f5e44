import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A version that is pinned in Latest news, or kept out of it. One row a version. */
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
      pinnedUntil: { type: 'datetime' },
    },
    indexes: [
      {
        name: 'flash_news_placements_version_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
      // Every first page of the feed loads the pins.
      { name: 'flash_news_placements_pinned_index', columns: ['pinned_until'] },
    ],
  },
};
