import { HIDDEN } from '../database/hidden-type';

/** An event of the log: append-only, ids in commit order. */
export const event = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_events',
    info: { singularName: 'event', pluralName: 'events', displayName: 'Flash News event' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      kind: { type: 'string', required: true },
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      // Null for an event of the whole document.
      locale: { type: 'string' },
      level: { type: 'string' },
      expiresAt: { type: 'datetime' },
      releasedAt: { type: 'datetime' },
      actorId: { type: 'integer' },
      actorName: { type: 'string', required: true },
      reason: { type: 'text' },
      // Null in events of before there was this column.
      detail: { type: 'json' },
      // Whether the version was visible just before or just after.
      public: { type: 'boolean', required: true, default: false },
      at: { type: 'datetime', required: true },
    },
    indexes: [
      {
        name: 'flash_news_events_document_index',
        columns: ['content_type', 'related_document_id', 'id'],
      },
    ],
  },
};
