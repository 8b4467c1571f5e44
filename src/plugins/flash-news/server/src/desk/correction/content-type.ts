import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';
import { CORRECTION_KINDS } from '../../../../shared/correction';

/** A correction of a published version, as it was amended last. Never deleted while its version exists; former texts are in the log. */
export const correction = {
  schema: {
    kind: 'collectionType',
    collectionName: 'flash_news_corrections',
    info: { singularName: 'correction', pluralName: 'corrections', displayName: 'Correction' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      kind: { type: 'enumeration', enum: [...CORRECTION_KINDS], required: true },
      text: { type: 'text', required: true },
      actorId: { type: 'integer' },
      actorName: { type: 'string', required: true },
      at: { type: 'datetime', required: true },
      amendedAt: { type: 'datetime' },
      amendedById: { type: 'integer' },
      amendedByName: { type: 'string' },
      withdrawnAt: { type: 'datetime' },
      withdrawnById: { type: 'integer' },
      withdrawnByName: { type: 'string' },
      withdrawalReason: { type: 'text' },
    },
    indexes: [
      {
        name: 'flash_news_corrections_version_index',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
    ],
  },
};
