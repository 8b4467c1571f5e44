import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A draft that is to be published at a time. One row a version; with a `failure` where that was refused. */
export const plan = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_plans',
    info: { singularName: 'plan', pluralName: 'plans', displayName: 'Planned publication' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      publishAt: { type: 'datetime', required: true },
      actorId: { type: 'integer' },
      actorName: { type: 'string', required: true },
      failure: { type: 'text' },
    },
    indexes: [
      {
        name: 'flash_news_plans_version_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
      // The sweep looks up every few seconds what is due.
      { name: 'flash_news_plans_publish_index', columns: ['publish_at'] },
    ],
  },
};
