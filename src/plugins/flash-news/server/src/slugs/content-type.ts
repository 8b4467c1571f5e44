import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A former slug of a version, which readers may still use. One row a slug, locale and document that had it. */
export const address = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_addresses',
    info: { singularName: 'address', pluralName: 'addresses', displayName: 'Address' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      slug: { type: 'string', required: true },
    },
    indexes: [
      {
        name: 'flash_news_addresses_holder_unique',
        type: 'unique',
        columns: ['content_type', 'locale', 'slug', 'related_document_id'],
      },
      {
        name: 'flash_news_addresses_document_index',
        columns: ['content_type', 'related_document_id'],
      },
    ],
  },
};
