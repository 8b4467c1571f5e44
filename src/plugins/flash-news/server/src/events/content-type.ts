import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

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
      // Of a publication: true if readers got a change by it, false if not. Null for other events, and where it is plain: a
      // first publication is new as a whole.
      changed: { type: 'boolean' },
      at: { type: 'datetime', required: true },
    },
    indexes: [
      {
        name: 'flash_news_events_document_index',
        columns: ['content_type', 'related_document_id', 'id'],
      },
      // Feeds look up the newest events of some kinds: what was taken down, and what left its place.
      { name: 'flash_news_events_kind_index', columns: ['kind', 'changed', 'at'] },
    ],
  },
};
