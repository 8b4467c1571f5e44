import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';

/** A document in a configured locale: what it and its source say, by hashes, and what the desk shows. One row, always. */
export const translation = {
  schema: {
    kind: 'collectionType',
    collectionName: 'translation_desk_translations',
    info: {
      singularName: 'translation',
      pluralName: 'translations',
      displayName: 'Translation',
    },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      sourceLocale: { type: 'string', required: true },
      // JSON, as text: it is read whole and written whole.
      content: { type: 'text' },
      publishedContent: { type: 'text' },
      basis: { type: 'text' },
      publishedBasis: { type: 'text' },
      omitted: { type: 'text' },
      handedIn: { type: 'text' },
      handedInBy: { type: 'string' },
      lastCorrection: { type: 'integer', required: true },
      basisCorrection: { type: 'integer', required: true },
      isNotNeeded: { type: 'boolean', required: true },
      // Derived, for the desk.
      state: { type: 'string', required: true },
      rank: { type: 'integer', required: true },
      staleFields: { type: 'text' },
      // Epoch ms.
      since: { type: 'biginteger', required: true },
      category: { type: 'string' },
      isPublished: { type: 'boolean', required: true },
      assigneeId: { type: 'integer' },
      assigneeName: { type: 'string' },
      returned: { type: 'text' },
      settled: { type: 'text' },
    },
    indexes: [
      {
        name: 'translation_desk_translations_version_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'locale'],
      },
      // The desk's order; the last column is read of the index for what is nobody's.
      {
        name: 'translation_desk_translations_order_index',
        columns: ['content_type', 'locale', 'rank', 'since', 'id', 'assignee_id'],
      },
      // The same within a category, and of somebody's work, which may be rare. One column more: SQLite prefers it.
      {
        name: 'translation_desk_translations_category_index',
        columns: ['content_type', 'category', 'locale', 'rank', 'since', 'id'],
      },
      {
        name: 'translation_desk_translations_assignee_index',
        columns: ['content_type', 'assignee_id', 'locale', 'rank', 'since', 'id'],
      },
    ],
  },
};

/** A text that the source had when it moved on, for as long as a translation rests on it. */
export const keptText = {
  schema: {
    kind: 'collectionType',
    collectionName: 'translation_desk_kept_texts',
    info: { singularName: 'kept-text', pluralName: 'kept-texts', displayName: 'Kept text' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      contentType: { type: 'string', required: true },
      relatedDocumentId: { type: 'string', required: true },
      path: { type: 'string', required: true },
      hash: { type: 'string', required: true },
      text: { type: 'text' },
      // Epoch ms: when the source last moved on from it.
      at: { type: 'biginteger', required: true },
    },
    indexes: [
      {
        name: 'translation_desk_kept_texts_text_unique',
        type: 'unique',
        columns: ['content_type', 'related_document_id', 'path', 'hash'],
      },
    ],
  },
};
