import { HIDDEN } from '../database/hidden-type';

/** When a version (document and locale) was or will be released to the public. One row a version. */
export const release = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_releases',
    info: { singularName: 'release', pluralName: 'releases', displayName: 'Release' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      releasedAt: { type: 'datetime', required: true },
      // Whether the release has an event. For an embargo that lifts by itself, the sweep adds one afterwards.
      announced: { type: 'boolean', required: true, default: false },
    },
    indexes: [
      {
        name: 'flash_news_releases_version_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
      {
        name: 'flash_news_releases_feed_index',
        columns: ['content_type', 'locale', 'released_at', 'related_document_id'],
      },
      // What is still to come, whatever its locale: the reading rule asks for it at every read.
      {
        name: 'flash_news_releases_coming_index',
        columns: ['content_type', 'released_at'],
      },
      // The few releases without an event, which the sweep looks for every few seconds.
      {
        name: 'flash_news_releases_announced_index',
        columns: ['content_type', 'announced', 'released_at'],
      },
    ],
  },
};
