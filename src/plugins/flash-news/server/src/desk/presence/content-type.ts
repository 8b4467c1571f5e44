import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A member of staff who has a version open in the panel, last seen seconds ago. */
export const presence = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_presences',
    info: { singularName: 'presence', pluralName: 'presences', displayName: 'Presence' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      actorId: { type: 'integer', required: true },
      actorName: { type: 'string', required: true },
      seenAt: { type: 'datetime', required: true },
    },
    indexes: [
      {
        name: 'flash_news_presences_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale', 'actor_id'],
      },
      { name: 'flash_news_presences_seen_index', columns: ['seen_at'] },
    ],
  },
};
