import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** The release of a version: when it was or will be visible. One row a version. */
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
      // Whether the release has an event. The sweep appends that of an embargo which lifts by time.
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
      // For embargoes of all locales, which the reading rule looks up at every read.
      {
        name: 'flash_news_releases_coming_index',
        columns: ['content_type', 'released_at'],
      },
      // For the few releases without an event, which the sweep looks up every few seconds.
      {
        name: 'flash_news_releases_announced_index',
        columns: ['content_type', 'announced', 'released_at'],
      },
    ],
  },
};
