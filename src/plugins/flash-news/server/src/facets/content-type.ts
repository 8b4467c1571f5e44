import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/**
 * An index row for narrowed feeds: a published version, its release, and its category, one of its people or authors. Recomputed from
 * the relations at every write, and reconciled at every boot.
 */
export const facet = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_facets',
    info: { singularName: 'facet', pluralName: 'facets', displayName: 'Facet' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      // "category", "people" or "authors".
      facet: { type: 'string', required: true },
      // documentId of the category or person.
      target: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      releasedAt: { type: 'datetime', required: true },
      relatedDocumentId: { type: 'string', required: true },
    },
    indexes: [
      {
        name: 'flash_news_facets_feed_index',
        columns: [
          'content_type',
          'facet',
          'target',
          'locale',
          'released_at',
          'related_document_id',
        ],
      },
      {
        name: 'flash_news_facets_version_index',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
    ],
  },
};
