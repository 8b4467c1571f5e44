import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A killed document (taken down in all its locales), with what its revival needs. */
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
      // One notice for all languages: what kills of before there was `notices` have. Newer ones repeat their first here.
      notice: { type: 'text', required: true },
      notices: { type: 'json' },
      reason: { type: 'text', required: true },
      killedAt: { type: 'datetime', required: true },
      actorId: { type: 'integer' },
      actorName: { type: 'string', required: true },
      // Locales in which it was visible: the notice is for these alone.
      publicIn: { type: 'json', required: true },
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
