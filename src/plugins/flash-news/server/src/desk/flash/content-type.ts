import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** The last flash of a document, running or ended: an interval, never a boolean. One row a document. */
export const flash = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_flashes',
    info: { singularName: 'flash', pluralName: 'flashes', displayName: 'Flash' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      level: { type: 'enumeration', enum: ['flash', 'bulletin', 'urgent'], required: true },
      startedAt: { type: 'datetime', required: true },
      expiresAt: { type: 'datetime', required: true },
      text: { type: 'json' },
      // Id of its newest event, which `expectedEvent` is compared with.
      lastEvent: { type: 'integer' },
      // Key of the last request, so that a double click changes nothing.
      lastRequest: { type: 'string' },
      lastRequestAt: { type: 'datetime' },
      // Whether the log has the end of this interval.
      settled: { type: 'boolean', required: true, default: false },
    },
    indexes: [
      {
        name: 'flash_news_flashes_document_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id'],
      },
      { name: 'flash_news_flashes_expires_index', columns: ['expires_at'] },
      // Finds the few intervals whose end is not logged yet.
      { name: 'flash_news_flashes_settled_index', columns: ['settled', 'expires_at'] },
    ],
  },
};
