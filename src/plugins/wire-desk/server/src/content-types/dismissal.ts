const hidden = { visible: false };

/** A suggested quote that editors don't want recorded for a story, in one of its languages. */
export const dismissal = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_dismissals',
    info: { singularName: 'dismissal', pluralName: 'dismissals', displayName: 'Dismissed quote' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      articleDocumentId: { type: 'string', required: true },
      articleLocale: { type: 'string', required: true },
      mark: { type: 'string', required: true },
    },
    indexes: [
      {
        name: 'wire_desk_dismissals_story_unique',
        type: 'unique',
        columns: ['article_document_id', 'article_locale', 'mark'],
      },
    ],
  },
};
