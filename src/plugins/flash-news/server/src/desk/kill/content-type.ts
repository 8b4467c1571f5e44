import { HIDDEN } from '../../database/hidden-type';

/** A document that was taken down in all its locales, and what is needed to bring it back. */
export const kill = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_kills',
    info: { singularName: 'kill', pluralName: 'kills', displayName: 'Kill' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      // What readers are told in its place.
      notice: { type: 'text', required: true },
      reason: { type: 'text', required: true },
      killedAt: { type: 'datetime', required: true },
      actorId: { type: 'integer' },
      actorName: { type: 'string', required: true },
      // Locales in which readers saw it: only there may they be told that it is gone.
      publicIn: { type: 'json', required: true },
      // The releases as they were, in epoch ms by locale.
      releases: { type: 'json', required: true },
    },
    indexes: [
      {
        name: 'flash_news_kills_document_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id'],
      },
    ],
  },
};
