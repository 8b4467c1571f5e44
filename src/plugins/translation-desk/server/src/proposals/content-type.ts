import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';
import { PLUGIN_ID } from '../../../shared/plugin-id';

export const PROPOSAL = `plugin::${PLUGIN_ID}.proposal`;

/** A machine's text for a field of a document, by its hash, as long as no person has said that it may stay. */
export const proposal = {
  schema: {
    kind: 'collectionType',
    collectionName: 'translation_desk_proposals',
    info: { singularName: 'proposal', pluralName: 'proposals', displayName: 'Proposal' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      // Of the document that has the field: a companion takes its proposals along to another story.
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      path: { type: 'string', required: true },
      hash: { type: 'string', required: true },
      // Epoch ms.
      at: { type: 'biginteger', required: true },
    },
    indexes: [
      {
        name: 'translation_desk_proposals_text_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale', 'path', 'hash'],
      },
    ],
  },
};
